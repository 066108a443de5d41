using Amazon.GameLift;
using Amazon.Runtime;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>Operations by name, for the tests that walk all of them.</summary>
internal static class Calls
{
    public static Type RequestType(string operation) => Type($"{operation}Request");

    public static Type ResponseType(string operation) => Type($"{operation}Response");

    public static Type Type(string name) =>
        typeof(IAmazonGameLift).Assembly.GetType($"Amazon.GameLift.Model.{name}").ShouldNotBeNull(name);

    public static object EmptyRequest(string operation) => Activator.CreateInstance(RequestType(operation))!;

    public static async Task<AmazonWebServiceResponse> CallAsync(
        this IAmazonGameLift client, string operation, object request)
    {
        var method = typeof(IAmazonGameLift)
            .GetMethod($"{operation}Async", [request.GetType(), typeof(CancellationToken)]).ShouldNotBeNull(operation);
        var call = (Task)method.Invoke(client, [request, TestContext.Current.CancellationToken])!;
        await call;

        return (AmazonWebServiceResponse)call.GetType().GetProperty("Result")!.GetValue(call)!;
    }
}
