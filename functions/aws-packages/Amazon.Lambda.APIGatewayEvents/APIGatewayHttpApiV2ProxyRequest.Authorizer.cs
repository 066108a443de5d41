namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayHttpApiV2ProxyRequest
{
    /// <summary>What the route's authorizer found: one of the three is set, by its kind.</summary>
    public class AuthorizerDescription
    {
        public JwtDescription? Jwt { get; set; }

        /// <summary>The context that a Lambda authorizer returned.</summary>
        public IDictionary<string, object>? Lambda { get; set; }

        public IAMDescription? IAM { get; set; }

        public class JwtDescription
        {
            /// <summary>The verified token's claims, each as text; a list is written as "[a b]".</summary>
            public IDictionary<string, string> Claims { get; set; } = null!;

            /// <summary>
            /// The scopes that the route asks for and the token has; null where the route asks for none.
            /// </summary>
            public string[]? Scopes { get; set; }
        }

        /// <summary>The AWS principal that signed the request.</summary>
        public class IAMDescription
        {
            public string AccessKey { get; set; } = null!;

            public string AccountId { get; set; } = null!;

            public string CallerId { get; set; } = null!;

            public CognitoIdentityDescription? CognitoIdentity { get; set; }

            public string? PrincipalOrgId { get; set; }

            public string UserARN { get; set; } = null!;

            public string UserId { get; set; } = null!;
        }

        public class CognitoIdentityDescription
        {
            /// <summary>How the identity was authenticated (authentication methods references).</summary>
            public IList<string> AMR { get; set; } = null!;

            public string IdentityId { get; set; } = null!;

            public string IdentityPoolId { get; set; } = null!;
        }
    }
}
