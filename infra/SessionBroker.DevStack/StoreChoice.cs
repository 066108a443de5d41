namespace SessionBroker.DevStack;

/// <summary>Where the stack keeps reservations.</summary>
public abstract record StoreChoice
{
    private StoreChoice()
    {
    }

    /// <summary>In this process, and gone with it.</summary>
    public sealed record Embedded : StoreChoice;

    /// <summary>AWS's DynamoDB Local, in memory, started and stopped with the stack.</summary>
    /// <param name="ToolsFolder">Where `npm ci` put it: tests/tools.</param>
    public sealed record DynamoDbLocal(string ToolsFolder) : StoreChoice;

    /// <summary>A DynamoDB that runs already, in which the table is made if it is missing.</summary>
    public sealed record DynamoDb(string Url) : StoreChoice;
}
