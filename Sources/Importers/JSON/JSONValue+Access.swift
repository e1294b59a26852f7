import Article

extension JSONValue {
  /// The first member of that name; nil for one that is null or for anything but an object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self, let member = members.first(where: { $0.key == key })
    else { return nil }
    if case .null = member.value { return nil }
    return member.value
  }

  var string: String? {
    if case .string(let string) = self { return string }
    return nil
  }

  var integer: Int? {
    if case .integer(let integer) = self { return integer }
    return nil
  }

  /// The elements of an array; anything else but null counts as an array of itself.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}
