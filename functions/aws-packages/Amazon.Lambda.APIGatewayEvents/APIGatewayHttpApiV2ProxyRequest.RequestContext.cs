namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayHttpApiV2ProxyRequest
{
    /// <summary>Who asked, when, and which route of which API took the request.</summary>
    public class ProxyRequestContext
    {
        public string AccountId { get; set; } = null!;

        public string ApiId { get; set; } = null!;

        /// <summary>What the route's authorizer found; null where the route has none.</summary>
        public AuthorizerDescription? Authorizer { get; set; }

        public string DomainName { get; set; } = null!;

        public string DomainPrefix { get; set; } = null!;

        public HttpDescription Http { get; set; } = null!;

        /// <summary>API Gateway's id of the request, which the client sees as the header apigw-requestid.</summary>
        public string RequestId { get; set; } = null!;

        public string RouteId { get; set; } = null!;

        public string RouteKey { get; set; } = null!;

        public string Stage { get; set; } = null!;

        /// <summary>For people: "12/Mar/2020:19:03:58 +0000".</summary>
        public string Time { get; set; } = null!;

        /// <summary>Milliseconds since 1970 in UTC.</summary>
        public long TimeEpoch { get; set; }

        /// <summary>Mutual TLS; null without it.</summary>
        public ProxyRequestAuthentication? Authentication { get; set; }
    }

    public class HttpDescription
    {
        public string Method { get; set; } = null!;

        public string Path { get; set; } = null!;

        public string Protocol { get; set; } = null!;

        public string SourceIp { get; set; } = null!;

        public string UserAgent { get; set; } = null!;
    }

    public class ProxyRequestAuthentication
    {
        public ProxyRequestClientCert? ClientCert { get; set; }
    }

    /// <summary>The certificate that the client showed in mutual TLS.</summary>
    public class ProxyRequestClientCert
    {
        public string ClientCertPem { get; set; } = null!;

        public string SubjectDN { get; set; } = null!;

        public string IssuerDN { get; set; } = null!;

        public string SerialNumber { get; set; } = null!;

        public ClientCertValidity Validity { get; set; } = null!;
    }

    /// <summary>Both ends as OpenSSL writes them: "May 28 12:30:02 2019 GMT".</summary>
    public class ClientCertValidity
    {
        public string NotBefore { get; set; } = null!;

        public string NotAfter { get; set; } = null!;
    }
}
