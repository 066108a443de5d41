using System.Collections.Frozen;

namespace SessionBroker.GameLiftSimulator.Operations;

/// <summary>
/// The operations of GameLift (API version 2015-10-01) that are not simulated. They are named so that a call of one is
/// not answered as a misspelled name is; docs/simulator.md has the same list.
/// </summary>
internal static class NotSimulated
{
    internal static FrozenSet<string> Operations { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "ClaimGameServer", "CreateBuild", "CreateContainerFleet", "CreateContainerGroupDefinition",
        "CreateGameServerGroup", "CreateScript", "CreateVpcPeeringAuthorization", "CreateVpcPeeringConnection",
        "DeleteBuild", "DeleteContainerFleet", "DeleteContainerGroupDefinition", "DeleteGameServerGroup",
        "DeleteScalingPolicy", "DeleteScript", "DeleteVpcPeeringAuthorization", "DeleteVpcPeeringConnection",
        "DeregisterCompute", "DeregisterGameServer", "DescribeBuild", "DescribeCompute", "DescribeContainerFleet",
        "DescribeContainerGroupDefinition", "DescribeContainerGroupPortMappings", "DescribeEC2InstanceLimits",
        "DescribeFleetDeployment", "DescribeFleetEvents", "DescribeFleetLocationCapacity",
        "DescribeFleetLocationUtilization", "DescribeFleetPortSettings", "DescribeGameServer",
        "DescribeGameServerGroup", "DescribeGameServerInstances", "DescribeInstances", "DescribeRuntimeConfiguration",
        "DescribeScalingPolicies", "DescribeScript", "DescribeVpcPeeringAuthorizations",
        "DescribeVpcPeeringConnections", "GetComputeAccess", "GetComputeAuthToken", "GetInstanceAccess", "ListBuilds",
        "ListCompute", "ListContainerFleets", "ListContainerGroupDefinitionVersions", "ListContainerGroupDefinitions",
        "ListFleetDeployments", "ListGameServerGroups", "ListGameServers", "ListScripts", "ListTagsForResource",
        "PutScalingPolicy", "RegisterCompute", "RegisterGameServer", "RequestUploadCredentials",
        "ResumeGameServerGroup", "StartFleetActions", "StopFleetActions", "SuspendGameServerGroup", "TagResource",
        "UntagResource", "UpdateBuild", "UpdateContainerFleet", "UpdateContainerGroupDefinition",
        "UpdateFleetPortSettings", "UpdateGameServer", "UpdateGameServerGroup", "UpdateRuntimeConfiguration",
        "UpdateScript");
}
