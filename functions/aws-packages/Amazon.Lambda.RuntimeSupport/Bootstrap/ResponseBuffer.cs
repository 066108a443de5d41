namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// Reads an answer whole before it is sent, so that it can be sent again and a too large one never is.
/// </summary>
internal static class ResponseBuffer
{
    /// <summary>Null where the answer is longer than Lambda takes.</summary>
    internal static async Task<byte[]?> ReadAsync(InvocationResponse response)
    {
        try
        {
            using var buffer = new MemoryStream();
            var chunk = new byte[81_920];
            int length;
            while ((length = await response.OutputStream.ReadAsync(chunk)) > 0)
            {
                if (buffer.Length + length > FunctionError.ResponseBytesMax)
                    return null;
                await buffer.WriteAsync(chunk.AsMemory(0, length));
            }

            return buffer.ToArray();
        }
        finally
        {
            if (response.DisposeOutputStream)
                await response.OutputStream.DisposeAsync();
        }
    }
}
