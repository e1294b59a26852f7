// Made from modern.terminfo:
//   tic -x -o /tmp/entries modern.terminfo
//   TERMINFO=/tmp/entries infocmp -0qx -Q2 pullquote-direct        (and pullquote-256)
#include "CNcurses.h"

const char *cn_direct_entry(void) {
  return
      "b64:HgI5ABoADwBpAcsBcHVsbHF1b3RlLWRpcmVjdHx0ZXJtaW5hbHMgbGlrZSB4dGVybSB3aXRoIGRpcmVjdCBjb2"
      "xvdXIAAAEAAAEAAAAAAAAAAAEBAAAAAAAAAAAAAAEAUAAAAAgAAAAYAAAA________________________________"
      "_____________________wAAAAEAAAEA__8AAAIA_____wQADAAQABQA__8fAP__MAA0ADsA__89AEQA__9IAP__TA"
      "D_____________UABVAP__XgD_______9jAGgAbQByAP__ewB_AP____-IAI4A____________________________"
      "__________________________________________________________________________________________"
      "__________________________________________lAD__50ApgD_____rwC4AP__wQD_____________________"
      "___________KAP_______________9UA__________________________________________________________"
      "__________________________________________________________________________________________"
      "__________________________________________________________________________________________"
      "__________________________________________________________________________________________"
      "_____________________________9cA__________________________________________________________"
      "______________3AD__________________________________-UA________________________6gD_________"
      "__________________________________________________________________________________________"
      "AAXQEHAA0AG1tIG1sySgAbW0sAG1tKABtbJWklcDElZEcAG1slaSVwMSVkOyVwMiVkSAAbW0gAG1s_MjVsAAgAG1s_"
      "MjVoABtbQwAbW0EAG1tQABtbMW0AG1s_MTA0OWgAG1sybQAbWzdtABtbN20AG1s0bQAbWyVwMSVkWAAbW20AG1s_MT"
      "A0OWwAG1syN20AG1syNG0AG1slcDElZFAAG1slcDElZEIAG1slcDElZEAAG1slcDElZEQAG1slcDElZEMAG1slcDEl"
      "ZEEAG1slaSVwMSVkZAAJABtbMUsAG1szOTs0OW0AG1szbQAbWzIzbQAbWyU_JXAxJXs4fSU8JXQzJXAxJWQlZSVwMS"
      "V7MTZ9JTwldDklcDElezh9JS0lZCVlMzg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVw"
      "MSV7MjU1fSUmJWQlO20AG1slPyVwMSV7OH0lPCV0NCVwMSVkJWUlcDElezE2fSU8JXQxMCVwMSV7OH0lLSVkJWU0OD"
      "syOyVwMSV7NjU1MzZ9JS8lZDslcDElezI1Nn0lLyV7MjU1fSUmJWQ7JXAxJXsyNTV9JSYlZCU7bQAAAgAAAAAAAgAH"
      "AAEBAAADAEFYAFJHQgA=";
}

const char *cn_indexed_entry(void) {
  return
      "b64:HgI0ABoADwBpAW8BcHVsbHF1b3RlLTI1Nnx0ZXJtaW5hbHMgbGlrZSB4dGVybSB3aXRoIDI1NiBjb2xvdXJzAA"
      "ABAAABAAAAAAAAAAABAQAAAAAAAAAAAAABUAAAAAgAAAAYAAAA________________________________________"
      "_____________wABAAAAAAEA__8AAAIA_____wQADAAQABQA__8fAP__MAA0ADsA__89AEQA__9IAP__TAD_______"
      "______UABVAP__XgD_______9jAGgAbQByAP__ewB_AP____-IAI4A____________________________________"
      "__________________________________________________________________________________________"
      "__________________________________lAD__50ApgD_____rwC4AP__wQD_____________________________"
      "___KAP_______________9UA__________________________________________________________________"
      "__________________________________________________________________________________________"
      "__________________________________________________________________________________________"
      "__________________________________________________________________________________________"
      "_____________________9cA__________________________________________________________________"
      "______3AD__________________________________-UA________________________6gD_________________"
      "__________________________________________________________________________________AALwEHAA"
      "0AG1tIG1sySgAbW0sAG1tKABtbJWklcDElZEcAG1slaSVwMSVkOyVwMiVkSAAbW0gAG1s_MjVsAAgAG1s_MjVoABtb"
      "QwAbW0EAG1tQABtbMW0AG1s_MTA0OWgAG1sybQAbWzdtABtbN20AG1s0bQAbWyVwMSVkWAAbW20AG1s_MTA0OWwAG1"
      "syN20AG1syNG0AG1slcDElZFAAG1slcDElZEIAG1slcDElZEAAG1slcDElZEQAG1slcDElZEMAG1slcDElZEEAG1sl"
      "aSVwMSVkZAAJABtbMUsAG1szOTs0OW0AG1szbQAbWzIzbQAbWyU_JXAxJXs4fSU8JXQzJXAxJWQlZSVwMSV7MTZ9JT"
      "wldDklcDElezh9JS0lZCVlMzg7NTslcDElZCU7bQAbWyU_JXAxJXs4fSU8JXQ0JXAxJWQlZSVwMSV7MTZ9JTwldDEw"
      "JXAxJXs4fSUtJWQlZTQ4OzU7JXAxJWQlO20AAAEAAAAAAAEAAwABAAAAQVgA";
}
