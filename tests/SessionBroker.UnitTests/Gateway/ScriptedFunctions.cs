using System.Text;
using SessionBroker.DevStack;
using SessionBroker.DevStack.Invoking;

namespace SessionBroker.UnitTests.Gateway;

/// <summary>Functions that end every invocation as the test says, and keep the events that came.</summary>
internal sealed class ScriptedFunctions(Func<string, Task<FunctionAnswer>> script) : IFunctions
{
    public ScriptedFunctions(string payload)
        : this(_ => Task.FromResult<FunctionAnswer>(new FunctionAnswer.Returned(Encoding.UTF8.GetBytes(payload))))
    {
    }

    public List<string> Events { get; } = [];

    public Task<FunctionAnswer> InvokeAsync(
        string handler, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        Events.Add(Encoding.UTF8.GetString(payload.Span));
        return script(handler);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
