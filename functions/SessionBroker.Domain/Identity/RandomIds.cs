using System.Security.Cryptography;

namespace SessionBroker.Domain.Identity;

/// <summary>Identifiers of 128 random bits from the operating system.</summary>
public sealed class RandomIds : IIds
{
    public string Next() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
