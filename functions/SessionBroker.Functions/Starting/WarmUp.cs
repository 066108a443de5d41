using Microsoft.Extensions.Logging;
using SessionBroker.Aws.Connections;

namespace SessionBroker.Functions.Starting;

/// <summary>
/// What can be done before the first request: connections to the services that the function uses, and a rehearsal. It
/// is never needed: whatever fails or takes too long is left, and the first request finds things as they are.
/// </summary>
internal static partial class WarmUp
{
    /// <summary>The longest that it may take: a service that is away must not keep requests waiting.</summary>
    public static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(1);

    /// <param name="connections">Where to open a connection to which service; none where the function calls none, and
    /// then nothing is done.</param>
    /// <param name="rehearse">Calls no service.</param>
    public static async Task RunAsync(
        IEnumerable<(ServiceConnections Connections, Uri Service)> connections,
        Func<Task> rehearse,
        BrokerDependencies dependencies)
    {
        using var end = new CancellationTokenSource(TimeMax, dependencies.Time);
        // Each on a thread of its own: a handshake computes as long as it waits.
        Task[] opening =
        [
            .. connections.Select(each =>
                Task.Run(() => each.Connections.OpenAsync(each.Service, end.Token), end.Token)),
        ];
        if (opening.Length == 0) return;
        try
        {
            await Task.WhenAll([.. opening, Task.Run(rehearse, end.Token)]).WaitAsync(end.Token);
        }
#pragma warning disable CA1031 // Whatever went wrong goes wrong again at the first request, which tells of it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Incomplete(dependencies.Log.CreateLogger(nameof(WarmUp)), exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1003, LogLevel.Information, "Not everything could be done before the first request: {Reason}")]
        public static partial void Incomplete(ILogger log, string reason);
    }
}
