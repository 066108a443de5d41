using System.IO.Pipelines;

namespace SessionBroker.DevStack.Gateway;

/// <summary>What a connection is read from and written to.</summary>
internal sealed record ConnectionPipes(PipeReader Input, PipeWriter Output) : IDuplexPipe;
