using System.Text.Json;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// Reads the body of a rule set, and finds everything that is wrong with it at once:
/// docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-ruleset-schema.html
/// </summary>
internal static class RuleSetReader
{
    internal static RuleSetReading Read(string body)
    {
        var faults = new RuleSetFaults();
        if (body.Length is 0 or > RuleSetLimits.BodyCharactersMax)
            faults.Add("", $"A rule set must have 1 to {RuleSetLimits.BodyCharactersMax} characters");
        else
            return Parsed(body, faults);
        return new(RuleSet: null, faults.All);
    }

    private static RuleSetReading Parsed(string body, RuleSetFaults faults)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (!JsonStrings.AreWhole(document.RootElement))
                throw new JsonException("a string has half of a surrogate pair");
            var place = new JsonPlace(document.RootElement.Clone(), "", faults);
            var ruleSet = place.Members() is { } root ? Read(root) : null;
            return new(faults.Any ? null : ruleSet, faults.All);
        }
        catch (JsonException fault)
        {
            faults.Add("", $"The rule set is not JSON: {fault.Message}");
            return new(RuleSet: null, faults.All);
        }
    }

    private static RuleSet? Read(JsonMembers root)
    {
        if (root.Required("ruleLanguageVersion") is { } version
            && (version.Element.ValueKind != JsonValueKind.String
                || version.Element.GetString() != RuleSetLimits.LanguageVersion))
        {
            version.Refuse($"must be \"{RuleSetLimits.LanguageVersion}\"");
        }

        var attributes = AttributeReader.Read(root);
        var teams = TeamReader.Read(root);
        var names = new ExpressionScope(teams.Teams, attributes);
        var algorithm = AlgorithmReader.Read(root, names);
        var rules = RuleListReader.Sources(root);
        var expansions = new ExpansionReader(names, teams.Sources, rules).Read(root);
        if (new StageReader(names, teams.Sources, rules).Read(expansions) is not { } stages)
            return null;
        var ruleSet = new RuleSet(Name(root), attributes, algorithm, teams.Teams, stages);
        MatchSizeCheck.Check(root, ruleSet, rules);
        return ruleSet;
    }

    private static string? Name(JsonMembers root) =>
        root["name"]?.Element is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;
}
