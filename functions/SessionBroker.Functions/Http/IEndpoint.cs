using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Http;

/// <summary>One operation of the API: what it reads, what it does, and how a good result is answered.</summary>
internal interface IEndpoint<TRequest, TResponse>
    where TRequest : class
    where TResponse : notnull
{
    /// <summary>Reads the request and checks every limit.</summary>
    /// <returns>The request; null where the reader has noted what is wrong with it.</returns>
    TRequest? Read(RequestReader reader);

    Task<Result<TResponse>> HandleAsync(TRequest request, CancellationToken cancellationToken);

    HttpResult Write(TRequest request, TResponse response, Caller caller);
}
