import Article
import Dispatch
import Glibc
import Importers
import Reader

/// Other programs: editors, commands, the browser.
extension Session {
  /// Runs a program on the terminal, which was lent for it, and waits for its end.
  func run(_ program: Program) {
    switch program {
    case .editor(let file, let line):
      let before = FileStamp(file)
      // A name that begins like an option is none.
      let path = "-+".contains(file.first ?? "/") ? "./" + file : file
      let status = Child.onTerminal(["/bin/sh", "-c", Self.editorCommand(line: line), "sh", path])
      if status == 127 { post(.complaint("\(Self.editor.printable) was not found; set EDITOR")) }
      if FileStamp(file) != before { post(.changed(source: file)) }
    case .shell(let command, let input):
      let status = Child.onTerminal(["/bin/sh", "-c", command], input: Array(input.utf8))
      if status != 0 { post(.complaint("\(command.printable) ended with status \(status)")) }
    }
  }

  /// The user's own editor, with its options.
  private static var editor: String {
    for name in ["VISUAL", "EDITOR"] {
      if let value = getenv(name), value[0] != 0 { return String(cString: value) }
    }
    return "vi"
  }

  /// A command line that opens the file `$1` at a line, in the way that the editor wants it told.
  private static func editorCommand(line: Int) -> String {
    let program = editor.split(separator: " ").first?.split(separator: "/").last ?? ""
    switch program {
    case "hx", "helix", "subl", "zed": return "\(editor) \"$1\":\(line)"
    case "code", "codium": return "\(editor) --wait --goto \"$1\":\(line)"
    default: return "\(editor) +\(line) \"$1\""
    }
  }

  /// Finds the line of the article's file that holds a place: by the words that stand there, since
  /// the text may have been taken out of a page.
  func locate(_ offset: TextOffset, in article: Article) {
    let source = article.source
    DispatchQueue.global(qos: .userInitiated).async { [post] in
      var bytes: [UInt8] = []
      guard let file = try? SourceFile(path: source), file.isRegular,
        (try? file.readAll(into: &bytes)) != nil
      else { return post(.complaint("Only files are edited")) }
      let content = ArticleText(String(decoding: bytes, as: UTF8.self))
      let place = TextAnchor(offset, in: article.text).offset(in: content)?.utf8 ?? 0
      let line = content.utf8[..<place].count { $0 == UInt8(ascii: "\n") } + 1
      post(.located(file: source, line: line))
    }
  }

  /// Puts text on the clipboard of this machine, if its desktop has a program for that. The
  /// terminal may be one on another machine: it is told as well.
  func copy(_ text: String) {
    var tools: [[String]] = []
    if getenv("WAYLAND_DISPLAY") != nil { tools.append(["wl-copy"]) }
    if getenv("DISPLAY") != nil {
      tools += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    tools.append(["pbcopy"])
    DispatchQueue.global(qos: .userInitiated).async { [tools] in
      for tool in tools where Child.aside(tool, input: Array(text.utf8)) == 0 { return }
    }
  }

  /// Opens an address in the browser, whose output goes nowhere.
  func browse(_ address: String) {
    DispatchQueue.global(qos: .userInitiated).async { [post] in
      for opener in ["xdg-open", "open", "wslview"] {
        guard let status = Child.aside([opener, address]) else { continue }
        if status != 0 { post(.complaint("\(opener) could not open \(address.printable)")) }
        return
      }
      post(.complaint("No program to open addresses was found: \(address.printable)"))
    }
  }
}

/// What shows whether a file was written to.
private struct FileStamp: Equatable {
  private var size = 0
  private var seconds = 0
  private var nanoseconds = 0

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
