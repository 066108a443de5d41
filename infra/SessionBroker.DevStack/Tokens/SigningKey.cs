using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SessionBroker.DevStack.Tokens;

/// <summary>
/// The issuer's RSA key. It is made anew at every start, from the system's randomness and never from a seed: a token of
/// yesterday's stack is a stranger's token today.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    private const int KeyBits = 2048;

    private readonly RSA _rsa = RSA.Create(KeyBits);
    private readonly RSAParameters _public;

    public SigningKey()
    {
        _public = _rsa.ExportParameters(includePrivateParameters: false);
        KeyId = Thumbprint();
    }

    /// <summary>The key's thumbprint after RFC 7638, so that two stacks never name two keys alike.</summary>
    public string KeyId { get; }

    public byte[] Sign(ReadOnlySpan<byte> signingInput) =>
        _rsa.SignData(signingInput, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public bool Verify(ReadOnlySpan<byte> signingInput, ReadOnlySpan<byte> signature) =>
        _rsa.VerifyData(signingInput, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The public half as a JSON Web Key (RFC 7517).</summary>
    public JsonObject ToJsonWebKey() => new()
    {
        ["kty"] = "RSA",
        ["use"] = "sig",
        ["alg"] = JwtAuthorizer.Algorithm,
        ["kid"] = KeyId,
        ["n"] = Base64Url.EncodeToString(_public.Modulus),
        ["e"] = Base64Url.EncodeToString(_public.Exponent),
    };

    public void Dispose() => _rsa.Dispose();

    private string Thumbprint()
    {
        var exponent = Base64Url.EncodeToString(_public.Exponent);
        var modulus = Base64Url.EncodeToString(_public.Modulus);
        var members = $$"""{"e":"{{exponent}}","kty":"RSA","n":"{{modulus}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(members)));
    }
}
