/// Works on the items in parallel and hands the results on in the order of the items.
///
/// At most `4 * width` results wait for a slow one before them, so memory stays flat however many
/// items there are.
nonisolated(nonsending) func orderedMap<Item: Sendable, Output: Sendable>(
  _ items: some Sequence<Item>, width: Int, work: @escaping @Sendable (Item) -> Output,
  emit: (Output) -> Void
) async {
  await withTaskGroup(of: (Int, Output).self) { group in
    var iterator = items.makeIterator()
    var started = 0
    var emitted = 0
    var waiting: [Int: Output] = [:]

    func start() {
      while started - emitted < 4 * width, started - emitted - waiting.count < width,
        let item = iterator.next()
      {
        let index = started
        started += 1
        group.addTask { (index, work(item)) }
      }
    }

    start()
    while let (index, output) = await group.next() {
      waiting[index] = output
      while let next = waiting.removeValue(forKey: emitted) {
        emit(next)
        emitted += 1
      }
      start()
    }
  }
}
