namespace SessionBroker.UnitTests.LambdaRuntime;

/// <summary>
/// Tests that start the loop: each makes itself the target of the static LambdaLogger, so they run one by one.
/// </summary>
[CollectionDefinition(Name)]
public sealed class LambdaRuntimeTestGroup
{
    public const string Name = "Lambda runtime";
}
