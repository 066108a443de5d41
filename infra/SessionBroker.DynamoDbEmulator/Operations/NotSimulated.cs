namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>What DynamoDB can do and this emulator cannot says so by name.</summary>
internal static class NotSimulated
{
    public static void Refuse(bool isAskedFor, string what)
    {
        if (isAskedFor) throw Of(what);
    }

    public static NotSupportedException Of(string what) => new($"{what} is not simulated.");
}
