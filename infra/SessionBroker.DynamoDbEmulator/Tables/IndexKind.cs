namespace SessionBroker.DynamoDbEmulator.Tables;

/// <summary>What a query can be of.</summary>
internal enum IndexKind
{
    Table,
    Local,
    Global,
}
