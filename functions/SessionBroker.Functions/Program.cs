// The one executable behind every function of template.yaml: _HANDLER says which of them this is.
using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Identity;
using SessionBroker.Functions;
using SessionBroker.Functions.Logging;
using SessionBroker.Functions.Starting;

#pragma warning disable RS0030 // The one file that reads the environment and writes to the console.
// What arrives is handled by the thread that received it: handing it to another one costs more than the work itself.
// Nothing may block there, and nothing does. Only the environment sets this, before the first socket.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
using var log = new JsonLoggerFactory(Console.Out.WriteLine, LogLevel.Information, TimeProvider.System);
// Random.Shared may be drawn from by several calls at once, which one invocation can have under way.
var dependencies = new BrokerDependencies(TimeProvider.System, new RandomIds(), Random.Shared, log);
using var function = new BrokerFunction(Environment.GetEnvironmentVariable, dependencies, Console.Error);
return await function.RunAsync();
