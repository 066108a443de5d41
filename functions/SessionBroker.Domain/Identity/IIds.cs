namespace SessionBroker.Domain.Identity;

/// <summary>The one source of new identifiers, so that a seed can replay a run.</summary>
public interface IIds
{
    /// <summary>A new identifier: 32 lower-case hexadecimal digits, unique for all purposes here.</summary>
    string Next();
}
