using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Http;

/// <summary>One operation of the API: its input, its use case and its successful response.</summary>
internal interface IEndpoint<TRequest, TResponse>
    where TRequest : class
    where TResponse : notnull
{
    /// <summary>Reads the request and checks every limit.</summary>
    /// <returns>The request; null if the reader has noted an error.</returns>
    TRequest? Read(RequestReader reader);

    Task<Result<TResponse>> HandleAsync(TRequest request, CancellationToken cancellationToken);

    HttpResult Write(TRequest request, TResponse response, Caller caller);
}
