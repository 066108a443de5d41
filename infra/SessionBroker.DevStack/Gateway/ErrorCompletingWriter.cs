using System.Buffers;
using System.IO.Pipelines;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// A connection's output that gives Kestrel's own bodiless errors the body that API Gateway's have. Kestrel makes them
/// below every middleware, so that only their bytes can be changed.
/// </summary>
internal sealed class ErrorCompletingWriter(PipeWriter inner, Func<string> newRequestId) : PipeWriter
{
    private readonly ArrayBufferWriter<byte> _unflushed = new();

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _unflushed.WrittenCount;

    public override void Advance(int bytes) => _unflushed.Advance(bytes);

    public override Memory<byte> GetMemory(int sizeHint = 0) => _unflushed.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _unflushed.GetSpan(sizeHint);

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        Pass();
        return inner.FlushAsync(cancellationToken);
    }

    public override void Complete(Exception? exception = null)
    {
        Pass();
        inner.Complete(exception);
    }

    private void Pass()
    {
        if (_unflushed.WrittenCount == 0) return;
        inner.Write(BareErrorResponse.Complete(_unflushed.WrittenSpan.ToArray(), newRequestId));
        _unflushed.ResetWrittenCount();
    }
}
