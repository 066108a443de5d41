using SessionBroker.Domain.Destinations;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Reads the destination of a body, which must be of the kind that the route is for.</summary>
internal static class DestinationMembers
{
    /// <returns>The destination; null, and an error is noted, where there is none of this kind.</returns>
    public static Destination? Destination<TTarget>(this JsonObjectReader members, DestinationCatalog catalog)
        where TTarget : DestinationTarget
    {
        var name = members.Text("destination", 1, 64);
        Destination[] offered = [.. catalog.All.Where(destination => destination.Target is TTarget)];
        var names = offered.Length == 0
            ? "there is none here"
            : $"one of {string.Join(", ", offered.Select(each => each.Name))}";
        if (name is null)
        {
            if (offered is [var only]) return only;
            members.AddError("destination", $"is required: {names}");
            return null;
        }

        if (offered.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.Ordinal)) is { } found)
            return found;

        members.AddError("destination", catalog.Find(name) is { } other
            ? $"is {other.Target.Noun}; this route takes {names}"
            : $"is not offered; this route takes {names}");
        return null;
    }
}
