// Made from direct.terminfo:
//   tic -x -o /tmp/entry direct.terminfo && TERMINFO=/tmp/entry infocmp -0qx -Q2 pullquote-direct
#include "CNcurses.h"

const char *cn_direct_entry(void) {
  return
      "b64:HgI4ABoADwBpAU8CcHVsbHF1b3RlLWRpcmVjdHxkaXJlY3QgY29sb3VyIGZvciB0ZXJtaW5hbHMgbGlrZSB4dGVy"
      "bQAAAQAAAQAAAAAAAAAAAQEAAAAAAAAAAAAAAVAAAAAIAAAAGAAAAP______________________________________"
      "______________8AAAABAAABAP__AAACAAQA__8VAB0AIQAlAP__MABBAEMARwBOAP__UABXAP__WwD__18AYwD_____"
      "_____2cAbAD__3UA________egB_AIQAiQD__5IAlgD_____nwClAP____________________-rAP______________"
      "____________________________________________________________________________________________"
      "_____________________________68AuADBAMoA0wDcAOUA7gD3AAAB_____________________________wkBDAEX"
      "ARoBHAEfAf____9VAf__________________________________________________________________________"
      "____________________________________________________________________________________________"
      "____________________________________________________________________________________________"
      "____________________________________________________________________________________________"
      "______9XAf_______________________________________________________________________1wB________"
      "__________________________9lAf_______________________2oB____________________________________"
      "____________________________________________________cAH_______90AeEBBwANABtbJWklcDElZDslcDIl"
      "ZHIAG1tIG1sySgAbW0sAG1tKABtbJWklcDElZEcAG1slaSVwMSVkOyVwMiVkSAAKABtbSAAbWz8yNWwACAAbWz8yNWgA"
      "G1tDABtbQQAbW1AAG1tNABtbMW0AG1s_MTA0OWgAG1sybQAbWzdtABtbN20AG1s0bQAbWyVwMSVkWAAbW20AG1s_MTA0"
      "OWwAG1syN20AG1syNG0AG1tMABtbJXAxJWRQABtbJXAxJWRNABtbJXAxJWRCABtbJXAxJWRAABtbJXAxJWRTABtbJXAx"
      "JWRMABtbJXAxJWREABtbJXAxJWRDABtbJXAxJWRUABtbJXAxJWRBABs4ABtbJWklcDElZGQAGzcACgAbTQAbWzAlPyVw"
      "NiV0OzElOyU_JXA1JXQ7MiU7JT8lcDIldDs0JTslPyVwMSVwMyV8JXQ7NyU7bQAJABtbMUsAG1szOTs0OW0AG1szbQAb"
      "WzIzbQAbWzwAG1slPyVwMSV7OH0lPCV0MyVwMSVkJWUlcDElezE2fSU8JXQ5JXAxJXs4fSUtJWQlZTM4OzI7JXAxJXs2"
      "NTUzNn0lLyVkOyVwMSV7MjU2fSUvJXsyNTV9JSYlZDslcDElezI1NX0lJiVkJTttABtbJT8lcDElezh9JTwldDQlcDEl"
      "ZCVlJXAxJXsxNn0lPCV0MTAlcDElezh9JS0lZCVlNDg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0l"
      "JiVkOyVwMSV7MjU1fSUmJWQlO20AAAIAAAABAAQADwABAQAAAAADAAcAG10yOwBBWABSR0IAVFMA";
}
