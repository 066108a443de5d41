using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Events;

/// <summary>The receivers of the events: a handler in the process, an HTTP target, both or none.</summary>
internal sealed class EventReceivers(Func<JsonObject, CancellationToken, Task>? handler, EventPost? post)
{
    public async Task DeliverAsync(JsonObject body, CancellationToken cancellationToken)
    {
        if (handler is not null)
            await handler((JsonObject)body.DeepClone(), cancellationToken);
        if (post is not null)
            await post.DeliverAsync(body, cancellationToken);
    }
}
