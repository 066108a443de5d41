namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The answer to one invocation.</summary>
public sealed class InvocationResponse
{
    public InvocationResponse(Stream outputStream)
        : this(outputStream, disposeOutputStream: true)
    {
    }

    public InvocationResponse(Stream outputStream, bool disposeOutputStream)
    {
        ArgumentNullException.ThrowIfNull(outputStream);
        OutputStream = outputStream;
        DisposeOutputStream = disposeOutputStream;
    }

    /// <summary>Read from where it stands to its end, at most 6 291 556 bytes.</summary>
    public Stream OutputStream { get; set; }

    /// <summary>Whether the runtime disposes of the stream once it has been sent.</summary>
    public bool DisposeOutputStream { get; private set; }
}
