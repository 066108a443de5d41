using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The loop that the paginators share: ask, hand out the page, go on with the token it gives.</summary>
internal abstract class TokenPaginator<TResponse>(AmazonGameLiftRequest request) : IPaginator<TResponse>
    where TResponse : AmazonWebServiceResponse
{
    private int _consumed;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    protected abstract string NextToken { get; set; }

    async IAsyncEnumerable<TResponse> IPaginator<TResponse>.PaginateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _consumed, 1) != 0)
        {
            throw new InvalidOperationException(
                "Paginator has already been consumed and cannot be reused. Please create a new instance.");
        }

        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        var token = NextToken;
        do
        {
            NextToken = token;
            var page = await NextPage(cancellationToken);
            token = TokenAfter(page);
            cancellationToken.ThrowIfCancellationRequested();
            yield return page;
        }
        while (!string.IsNullOrEmpty(token));
    }

    protected abstract string TokenAfter(TResponse page);

    protected abstract Task<TResponse> NextPage(CancellationToken cancellationToken);
}
