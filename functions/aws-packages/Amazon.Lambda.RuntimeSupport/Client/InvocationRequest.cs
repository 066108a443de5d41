using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>One invocation, as it came from the Runtime API.</summary>
public sealed class InvocationRequest : IDisposable
{
    internal InvocationRequest(Stream inputStream, ILambdaContext lambdaContext)
    {
        InputStream = inputStream;
        LambdaContext = lambdaContext;
    }

    /// <summary>The event: JSON, as the invoking service sent it.</summary>
    public Stream InputStream { get; internal set; }

    public ILambdaContext LambdaContext { get; internal set; }

    public void Dispose() => InputStream.Dispose();
}
