using SessionBroker.Domain.Placements;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.Placements;

public sealed class InMemoryPlacingRecordsTests : PlacingRecordsContract
{
    private readonly InMemoryTable _table;

    public InMemoryPlacingRecordsTests() => _table = new InMemoryTable(Time);

    protected override IPlacingRecords Store => _table.PlacingRecords;
}
