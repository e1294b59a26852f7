extension HelpTopic {
  /// Every topic, in the order of the manual.
  public static let all: [HelpTopic] = [
    HelpTopic(
      "moving",
      [
        """
        The keys of less and vi are at home. A number before a key repeats it: 5{down} goes five \
        lines down, 12{end} to the twelfth paragraph, 50{percent} to the middle.
        """,
        """
        Jumps are remembered: {back} goes back to where the last one began, {forward} forward \
        again. {mark} and a letter marks a place, {go-to-mark} and the letter goes there, also when \
        the article is opened again.
        """,
      ], sections: [.moving]),
    HelpTopic(
      "quotes",
      [
        """
        The bar beside the text shows whose words a line holds, in the speaker’s colour: a thick \
        one for whole sentences in quotation marks, a thin one for a few words in marks, a dotted \
        one for speech that is only reported. {legend} shows which colour is whose.
        """,
        """
        {next-quote} and {previous-quote} step through the quotes. The last line tells the quote \
        that commands work on, its speaker, the reporting words and how sure that is; {why} says \
        more. {quotes} goes to the index, where {group-quotes} changes between speakers and the \
        order of the text.
        """,
      ], sections: [.quotes]),
    HelpTopic(
      "speakers",
      [
        """
        {next-same-speaker} and {previous-same-speaker} step through what one person says. \
        {only-speaker} folds everything else away and dims what stands between their words; again \
        shows all. {first-mention} goes to where the article introduces them, {show-in-list} to \
        their name in the entity list.
        """
      ], sections: [.quotes]),
    HelpTopic(
      "corrections",
      [
        """
        Where the program is wrong, put it right: {speaker} gives the quote to another speaker \
        (Tab completes names, a new one is taken as it is, none at all means nobody known). In the \
        entity list, :merge, :split, :rename and :type put names right.
        """,
        """
        A ✓ marks what you have changed. Corrections are your own layer: they are kept, go into \
        exports, and hold when the program finds other quotes one day. {undo} takes the last one \
        back, also after leaving.
        """,
      ], sections: [.corrections]),
    HelpTopic(
      "notes",
      [
        """
        {note} writes a note on the quote that the last line tells, or else on the paragraph, and \
        changes one that is there. A ✎ in the margin and in the quote index shows it; the last \
        line shows its words. {notes} lists them: Enter goes to one, x deletes it.
        """
      ], sections: [.corrections]),
    HelpTopic(
      "export",
      [
        """
        {export} writes the article with its quotes to a file: a format (Tab lists them), then a \
        name or none. A file that is there is overwritten only by :export! with its mark.
        """,
        """
        {pipe} hands the article to a command, :pipe paragraph and :pipe quote only that: \
        “:pipe quote wc -w”. {copy-quote} copies the quote with speaker and source, \
        {copy-markdown} as Markdown. {edit} opens the file in $VISUAL or $EDITOR, {open-source} an \
        address of the web in the browser.
        """,
      ], sections: [.taking]),
    HelpTopic(
      "filters",
      [
        """
        In the entity list ({entities}), {choose-entity} folds away every paragraph that does not \
        mention the selected one, {toggle-entity} adds another, {exclude-entity} leaves one out. \
        {any-or-all} asks for any or for all of them, {fold-or-dim} dims instead of folding. The \
        quote index then has only what is said by them or about them.
        """,
        "{clear-filter} clears the filter. {narrow} in a list shows only what contains some words.",
      ], sections: [.entities]),
    HelpTopic(
      "search",
      [
        """
        {search} searches as you type, and Enter ends it. Small letters find capitals too; with a \
        capital, case counts. Regular expressions work: “said (that|it)”, “\\d+ years?”, “^The”. \
        {next-match} and {previous-match} step through the matches, {only-matches} shows only \
        paragraphs that have one, {cancel} clears.
        """
      ], sections: [.finding]),
    HelpTopic(
      "panes",
      [
        """
        {next-pane} goes to the next pane; {text}, {entities} and {quotes} to text, entities and \
        quotes; {zoom} leaves the text alone on the screen. A narrow terminal shows one list or \
        none beside the text.
        """
      ], sections: [.panes]),
    HelpTopic(
      "mouse",
      [
        """
        A click selects, the wheel scrolls what is under it, borders are dragged. Dragging over the \
        text copies it when the button is let go.
        """,
        """
        {mouse} leaves the mouse to the terminal, for its own selection, and takes it back. In most \
        terminals Shift does so for one drag.
        """,
      ]),
    HelpTopic(
      "articles",
      [
        """
        With several articles open, {next-article} and {previous-article} step through them and \
        {articles} lists them. Where you are, what you filtered, marked, noted and corrected is \
        there when you open an article again.
        """,
        """
        {links} lists the links of the article: Enter reads one here, behind the article, o opens it \
        in the browser.
        """,
      ], sections: [.articles]),
    HelpTopic(
      "commands",
      [
        """
        {command} takes any command by name, or the beginning of one; Tab completes names and what \
        follows them, Up and Down bring earlier lines back. A number goes to that paragraph. \
        {stop} stops work in hand and leaves the program running.
        """
      ], sections: [.program]),
    HelpTopic(
      "config",
      [
        """
        :set changes a setting while you read: “:set measure 60”, “:set kinds direct partial”, \
        “:set types person organization”, “:set panes quotes”, “:set mouse off”.
        """,
        """
        What is to last stands in ~/.config/pullquote/config.toml. “pullquote config” prints it as \
        it is in force, with what each setting means, ready to be saved and changed. Keys are \
        rebound there: under [keys], “next-quote = ["n", "C-Right"]” gives a command other keys.
        """,
      ]),
    HelpTopic(
      "themes",
      [
        """
        :theme and Tab show one theme after the other; Enter takes it, Esc goes back. “theme = \
        "nord"” in config.toml makes it last; without, the reader follows the terminal’s background.
        """,
        """
        Your own go to ~/.config/pullquote/themes/NAME.toml: “pullquote themes dark” prints one to \
        start from. NO_COLOR turns colours off.
        """,
      ]),
  ]
}
