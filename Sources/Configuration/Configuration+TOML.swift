import Article
import TOMLKit

extension Configuration {
  /// Reads a configuration file's content. What cannot be used is reported and stays as it was.
  public static func parse(_ toml: String) -> (Configuration, [ConfigurationProblem]) {
    do {
      var reader = Reading()
      reader.read(try TOMLTable(string: toml))
      return (reader.configuration, reader.problems)
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      let problem = ConfigurationProblem(
        place: .init(line: begin.line, column: begin.column),
        message: "\(error.description); the standard configuration is used")
      return (Configuration(), [problem])
    } catch {
      return (Configuration(), [ConfigurationProblem(message: "\(error)")])
    }
  }
}

/// A configuration in the making.
private struct Reading {
  var configuration = Configuration()
  var problems: [ConfigurationProblem] = []

  mutating func read(_ table: TOMLTable) {
    for key in table.keys.sorted() {
      guard let value = table[key] else { continue }
      switch key {
      case "theme": readTheme(value)
      case "measure": readMeasure(value)
      case "panes":
        if let names = list(value, key, of: Configuration.allPanes) { configuration.panes = names }
      case "kinds":
        let all = Quote.Kind.allCases
        if let names = list(value, key, of: all.map(\.rawValue)) {
          configuration.kinds = all.filter { names.contains($0.rawValue) }
        }
      case "types":
        let all = EntityType.allCases
        if let names = list(value, key, of: all.map(\.rawValue)) {
          configuration.types = all.filter { names.contains($0.rawValue) }
        }
      case "mouse":
        guard let isUsed = value.bool else {
          complain("mouse must be true or false, as in mouse = false")
          continue
        }
        configuration.mouse = isUsed
      case "keys": readKeys(value)
      default:
        complain(
          "there is no setting “\(key)”; there are theme, measure, panes, kinds, types, mouse and "
            + "[keys]")
      }
    }
  }

  private mutating func readTheme(_ value: any TOMLValueConvertible) {
    guard let name = value.string else {
      return complain("theme must be a name in quotation marks, as in theme = \"light\"")
    }
    configuration.theme = name == "auto" ? nil : name
  }

  private mutating func readMeasure(_ value: any TOMLValueConvertible) {
    guard let columns = value.int, Configuration.measures.contains(columns) else {
      let range = Configuration.measures
      return complain(
        "measure must be a number from \(range.lowerBound) to \(range.upperBound), as in measure = 72"
      )
    }
    configuration.measure = columns
  }

  /// Some of the names, as a list; nil where it is none.
  private mutating func list(
    _ value: any TOMLValueConvertible, _ key: String, of names: [String]
  ) -> [String]? {
    let words = value.array.map { $0.map(\.string) }
    guard let words, words.allSatisfy({ $0.map(names.contains) ?? false }) else {
      complain(
        "\(key) must be a list of \(names.joined(separator: ", ")), as in \(key) = [\"\(names[0])\"]"
      )
      return nil
    }
    return names.filter { words.contains($0) }
  }

  private mutating func readKeys(_ value: any TOMLValueConvertible) {
    guard let table = value.table else {
      return complain("keys must be a table: [keys], then lines like quit = [\"q\"]")
    }
    for command in table.keys.sorted() {
      if let key = table[command]?.string {
        configuration.keys[command] = [key]
      } else if let list = table[command]?.array, list.allSatisfy({ $0.string != nil }) {
        configuration.keys[command] = list.compactMap(\.string)
      } else {
        complain("keys.\(command) must be a key or a list of keys, as in \(command) = [\"q\"]")
      }
    }
  }

  private mutating func complain(_ message: String) {
    problems.append(ConfigurationProblem(message: message))
  }
}
