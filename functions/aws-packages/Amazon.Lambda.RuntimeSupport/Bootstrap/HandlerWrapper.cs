using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Makes a <see cref="LambdaBootstrapHandler"/> out of a handler of streams or of types.</summary>
public sealed class HandlerWrapper : IDisposable
{
    private HandlerWrapper(LambdaBootstrapHandler handler, ILambdaSerializer? serializer)
    {
        Handler = handler;
        Serializer = serializer;
    }

    public LambdaBootstrapHandler Handler { get; private set; }

    internal ILambdaSerializer? Serializer { get; }

    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task<Stream>> handler) =>
        new(async invocation => new(await handler(invocation.InputStream, invocation.LambdaContext)), serializer: null);

    /// <summary>For a handler without an answer, such as one that is called by a schedule.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(
        Func<TInput, ILambdaContext, Task> handler,
        ILambdaSerializer serializer) =>
        new(
            async invocation =>
            {
                await handler(serializer.Deserialize<TInput>(invocation.InputStream), invocation.LambdaContext);
                return new(Stream.Null, disposeOutputStream: false);
            },
            serializer);

    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(
        Func<TInput, ILambdaContext, Task<TOutput>> handler,
        ILambdaSerializer serializer) =>
        new(
            async invocation =>
            {
                var input = serializer.Deserialize<TInput>(invocation.InputStream);
                var answer = await handler(input, invocation.LambdaContext);
                var output = new MemoryStream();
                serializer.Serialize(answer, output);
                output.Position = 0;
                return new(output);
            },
            serializer);

    /// <summary>Holds nothing: it is disposable because the official one is.</summary>
    public void Dispose()
    {
    }
}
