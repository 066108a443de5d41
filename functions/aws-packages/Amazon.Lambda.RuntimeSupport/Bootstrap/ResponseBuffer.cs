namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// Reads an answer whole before it is sent, so that it can be sent again and a too large one never is.
/// </summary>
internal static class ResponseBuffer
{
    /// <summary>Null where the answer is longer than Lambda takes.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> ReadAsync(InvocationResponse response)
    {
        try
        {
            return response.OutputStream is MemoryStream inMemory && inMemory.TryGetBuffer(out var written)
                ? Rest(written, inMemory.Position)
                : await CopyAsync(response.OutputStream);
        }
        finally
        {
            if (response.DisposeOutputStream)
                await response.OutputStream.DisposeAsync();
        }
    }

    // Without a copy: a disposed MemoryStream leaves its buffer as it is.
    private static ReadOnlyMemory<byte>? Rest(ReadOnlyMemory<byte> written, long position)
    {
        var rest = written[(int)Math.Min(position, written.Length)..];
        return rest.Length > FunctionError.ResponseBytesMax ? null : rest;
    }

    private static async Task<ReadOnlyMemory<byte>?> CopyAsync(Stream output)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int length;
        while ((length = await output.ReadAsync(chunk)) > 0)
        {
            if (buffer.Length + length > FunctionError.ResponseBytesMax)
                return null;
            await buffer.WriteAsync(chunk.AsMemory(0, length));
        }

        return buffer.ToArray();
    }
}
