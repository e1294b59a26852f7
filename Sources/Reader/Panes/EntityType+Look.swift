import Article
import Styling

extension EntityType {
  var style: StyleName {
    switch self {
    case .person: .person
    case .organization: .organization
    case .location: .location
    case .facility: .facility
    case .nationality: .nationality
    case .date: .date
    case .money: .money
    case .product: .product
    case .misc: .misc
    }
  }

  /// As the heading of a group in the entity list.
  var heading: String {
    switch self {
    case .person: "PEOPLE"
    case .organization: "ORGANIZATIONS"
    case .location: "PLACES"
    case .facility: "FACILITIES"
    case .nationality: "NATIONALITIES"
    case .date: "DATES"
    case .money: "MONEY"
    case .product: "PRODUCTS"
    case .misc: "OTHER"
    }
  }
}
