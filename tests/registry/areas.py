"""The registry's names for what a record holds: paths, piece names, enum values, search areas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def words(text: str) -> tuple[str, ...]:
    """The words of a text that only lists names."""
    return tuple(text.split())


STATUSES = words(
    "ACTIVE_NOT_RECRUITING COMPLETED ENROLLING_BY_INVITATION NOT_YET_RECRUITING RECRUITING "
    "SUSPENDED TERMINATED WITHDRAWN AVAILABLE NO_LONGER_AVAILABLE TEMPORARILY_NOT_AVAILABLE "
    "APPROVED_FOR_MARKETING WITHHELD UNKNOWN"
)

# One line a group: `path` or `path=PieceName[:type]`, indented under the section above it.
# Types: t text (the default), d date, n number, b yes or no, e enum, o a branch with children.
_TREE = """
protocolSection.identificationModule
 nctId=NCTId:nct nctIdAliases=NCTIdAlias:nct orgStudyIdInfo.id=OrgStudyId
 orgStudyIdInfo.type=OrgStudyIdType orgStudyIdInfo.link=OrgStudyIdLink
 secondaryIdInfos.id=SecondaryId secondaryIdInfos.type=SecondaryIdType
 secondaryIdInfos.domain=SecondaryIdDomain secondaryIdInfos.link=SecondaryIdLink
 organization.fullName=OrgFullName organization.class=OrgClass
 briefTitle=BriefTitle officialTitle=OfficialTitle acronym=Acronym
protocolSection.statusModule
 statusVerifiedDate=StatusVerifiedDate:d overallStatus=OverallStatus:e
 lastKnownStatus=LastKnownStatus:e delayedPosting=DelayedPosting:b whyStopped=WhyStopped
 expandedAccessInfo.hasExpandedAccess=HasExpandedAccess:b
 expandedAccessInfo.nctId=ExpandedAccessNCTId:nct
 expandedAccessInfo.statusForNctId=ExpandedAccessStatusForNCTId
 startDateStruct.date=StartDate:d startDateStruct.type=StartDateType
 primaryCompletionDateStruct.date=PrimaryCompletionDate:d
 primaryCompletionDateStruct.type=PrimaryCompletionDateType
 completionDateStruct.date=CompletionDate:d completionDateStruct.type=CompletionDateType
 studyFirstSubmitDate=StudyFirstSubmitDate:d studyFirstSubmitQcDate=StudyFirstSubmitQCDate:d
 studyFirstPostDateStruct.date=StudyFirstPostDate:d
 studyFirstPostDateStruct.type=StudyFirstPostDateType
 resultsWaived=ResultsWaived:b resultsFirstSubmitDate=ResultsFirstSubmitDate:d
 resultsFirstSubmitQcDate=ResultsFirstSubmitQCDate:d
 resultsFirstPostDateStruct.date=ResultsFirstPostDate:d
 resultsFirstPostDateStruct.type=ResultsFirstPostDateType
 dispFirstSubmitDate=DispFirstSubmitDate:d dispFirstSubmitQcDate=DispFirstSubmitQCDate:d
 dispFirstPostDateStruct.date=DispFirstPostDate:d
 dispFirstPostDateStruct.type=DispFirstPostDateType
 lastUpdateSubmitDate=LastUpdateSubmitDate:d lastUpdatePostDateStruct.date=LastUpdatePostDate:d
 lastUpdatePostDateStruct.type=LastUpdatePostDateType
protocolSection.sponsorCollaboratorsModule
 responsibleParty.type=ResponsiblePartyType
 responsibleParty.investigatorFullName=ResponsiblePartyInvestigatorFullName
 responsibleParty.investigatorTitle=ResponsiblePartyInvestigatorTitle
 responsibleParty.investigatorAffiliation=ResponsiblePartyInvestigatorAffiliation
 responsibleParty.oldNameTitle=ResponsiblePartyOldNameTitle
 responsibleParty.oldOrganization=ResponsiblePartyOldOrganization
 leadSponsor.name=LeadSponsorName leadSponsor.class=LeadSponsorClass
 collaborators.name=CollaboratorName collaborators.class=CollaboratorClass
protocolSection.oversightModule
 oversightHasDmc=OversightHasDMC:b isFdaRegulatedDrug=IsFDARegulatedDrug:b
 isFdaRegulatedDevice=IsFDARegulatedDevice:b isUnapprovedDevice=IsUnapprovedDevice:b
 isPpsd=IsPPSD:b isUsExport=IsUSExport:b fdaaa801Violation=FDAAA801Violation:b
protocolSection.descriptionModule
 briefSummary=BriefSummary detailedDescription=DetailedDescription
protocolSection.conditionsModule
 conditions=Condition keywords=Keyword
protocolSection.designModule
 studyType=StudyType:e nPtrsToThisExpAccNctId=NPtrsToThisExpAccNCTId:n
 expandedAccessTypes.individual=ExpAccTypeIndividual:b
 expandedAccessTypes.intermediate=ExpAccTypeIntermediate:b
 expandedAccessTypes.treatment=ExpAccTypeTreatment:b
 patientRegistry=PatientRegistry:b targetDuration=TargetDuration phases=Phase:e
 designInfo.allocation=DesignAllocation designInfo.interventionModel=DesignInterventionModel
 designInfo.interventionModelDescription=DesignInterventionModelDescription
 designInfo.primaryPurpose=DesignPrimaryPurpose
 designInfo.observationalModel=DesignObservationalModel
 designInfo.timePerspective=DesignTimePerspective designInfo.maskingInfo.masking=DesignMasking
 designInfo.maskingInfo.maskingDescription=DesignMaskingDescription
 designInfo.maskingInfo.whoMasked=DesignWhoMasked bioSpec.retention=BioSpecRetention
 bioSpec.description=BioSpecDescription enrollmentInfo.count=EnrollmentCount:n
 enrollmentInfo.type=EnrollmentType
protocolSection.armsInterventionsModule
 armGroups.label=ArmGroupLabel armGroups.type=ArmGroupType
 armGroups.description=ArmGroupDescription armGroups.interventionNames=ArmGroupInterventionName
 interventions.type=InterventionType interventions.name=InterventionName
 interventions.description=InterventionDescription
 interventions.armGroupLabels=InterventionArmGroupLabel
 interventions.otherNames=InterventionOtherName
protocolSection.outcomesModule
 primaryOutcomes.measure=PrimaryOutcomeMeasure
 primaryOutcomes.description=PrimaryOutcomeDescription
 primaryOutcomes.timeFrame=PrimaryOutcomeTimeFrame
 secondaryOutcomes.measure=SecondaryOutcomeMeasure
 secondaryOutcomes.description=SecondaryOutcomeDescription
 secondaryOutcomes.timeFrame=SecondaryOutcomeTimeFrame
 otherOutcomes.measure=OtherOutcomeMeasure otherOutcomes.description=OtherOutcomeDescription
 otherOutcomes.timeFrame=OtherOutcomeTimeFrame
protocolSection.eligibilityModule
 eligibilityCriteria=EligibilityCriteria healthyVolunteers=HealthyVolunteers:b sex=Sex
 genderBased=GenderBased:b genderDescription=GenderDescription minimumAge=MinimumAge
 maximumAge=MaximumAge stdAges=StdAge studyPopulation=StudyPopulation
 samplingMethod=SamplingMethod
protocolSection.contactsLocationsModule
 centralContacts.name=CentralContactName centralContacts.role=CentralContactRole
 centralContacts.phone=CentralContactPhone centralContacts.phoneExt=CentralContactPhoneExt
 centralContacts.email=CentralContactEMail overallOfficials.name=OverallOfficialName
 overallOfficials.affiliation=OverallOfficialAffiliation overallOfficials.role=OverallOfficialRole
 locations.facility=LocationFacility locations.status=LocationStatus locations.city=LocationCity
 locations.state=LocationState locations.zip=LocationZip locations.country=LocationCountry
 locations.contacts.name=LocationContactName locations.contacts.role=LocationContactRole
 locations.contacts.phone=LocationContactPhone
 locations.contacts.phoneExt=LocationContactPhoneExt
 locations.contacts.email=LocationContactEMail locations.geoPoint=LocationGeoPoint:o
 locations.geoPoint.lat=LocationGeoPointLat:n locations.geoPoint.lon=LocationGeoPointLon:n
protocolSection.referencesModule
 references.pmid=ReferencePMID references.type=ReferenceType references.citation=ReferenceCitation
 seeAlsoLinks.label=SeeAlsoLinkLabel seeAlsoLinks.url=SeeAlsoLinkURL availIpds.id=AvailIPDId
 availIpds.type=AvailIPDType availIpds.url=AvailIPDURL availIpds.comment=AvailIPDComment
protocolSection.ipdSharingStatementModule
 ipdSharing=IPDSharing description=IPDSharingDescription infoTypes=IPDSharingInfoType
 timeFrame=IPDSharingTimeFrame accessCriteria=IPDSharingAccessCriteria url=IPDSharingURL
derivedSection.miscInfoModule
 versionHolder=VersionHolder:d removedCountries=RemovedCountry
derivedSection.conditionBrowseModule
 meshes.id=ConditionMeshId meshes.term=ConditionMeshTerm ancestors.id=ConditionAncestorId
 ancestors.term=ConditionAncestorTerm browseLeaves.name=ConditionBrowseLeafName
 browseBranches.name=ConditionBrowseBranchName
derivedSection.interventionBrowseModule
 meshes.id=InterventionMeshId meshes.term=InterventionMeshTerm
 ancestors.id=InterventionAncestorId ancestors.term=InterventionAncestorTerm
 browseLeaves.name=InterventionBrowseLeafName browseBranches.name=InterventionBrowseBranchName
documentSection.largeDocumentModule
 noSap=LargeDocNoSAP:b largeDocs.label=LargeDocLabel largeDocs.filename=LargeDocFilename
 largeDocs.date=LargeDocDate:d largeDocs.typeAbbrev=LargeDocTypeAbbrev
"""
# Results and annotations are known by name only: the stand-in's records hold none.
_BRANCHES_ONLY = {
    "resultsSection": "ResultsSection",
    "annotationSection": "AnnotationSection",
}

ENUMS: dict[str, tuple[str, ...]] = {
    "OverallStatus": STATUSES,
    "LastKnownStatus": STATUSES[:6],
    "Phase": ("NA", "EARLY_PHASE1", "PHASE1", "PHASE2", "PHASE3", "PHASE4"),
    "StudyType": ("EXPANDED_ACCESS", "INTERVENTIONAL", "OBSERVATIONAL"),
}

SEARCH_AREAS: dict[str, tuple[str, ...]] = {
    "ConditionSearch": words(
        "Condition BriefTitle OfficialTitle ConditionMeshTerm ConditionAncestorTerm Keyword NCTId"
    ),
    "InterventionSearch": words(
        "InterventionName InterventionType ArmGroupType InterventionOtherName BriefTitle "
        "OfficialTitle ArmGroupLabel InterventionMeshTerm Keyword InterventionAncestorTerm "
        "InterventionDescription ArmGroupDescription"
    ),
    "LocationSearch": words(
        "LocationCity LocationState LocationCountry LocationFacility LocationZip"
    ),
    "TitleSearch": words("Acronym BriefTitle OfficialTitle"),
    "OutcomeSearch": words(
        "PrimaryOutcomeMeasure SecondaryOutcomeMeasure PrimaryOutcomeDescription "
        "SecondaryOutcomeDescription OtherOutcomeMeasure OtherOutcomeDescription"
    ),
    "SponsorSearch": words("LeadSponsorName CollaboratorName OrgFullName"),
    "IdSearch": words("NCTId NCTIdAlias Acronym OrgStudyId SecondaryId"),
    "PatientSearch": words(
        "Acronym Condition BriefTitle OfficialTitle ConditionMeshTerm Keyword InterventionName "
        "InterventionOtherName BriefSummary EligibilityCriteria"
    ),
    "BasicSearch": words(
        "NCTId NCTIdAlias Acronym BriefTitle OfficialTitle Condition ConditionMeshTerm "
        "ConditionAncestorTerm Keyword InterventionName InterventionOtherName "
        "InterventionMeshTerm BriefSummary DetailedDescription EligibilityCriteria "
        "LeadSponsorName CollaboratorName OrgStudyId SecondaryId PrimaryOutcomeMeasure "
        "LocationCity LocationState LocationCountry LocationFacility OverallStatus StudyType"
    ),
}


def _grow() -> tuple[dict[str, str], dict[str, str]]:
    pieces: dict[str, str] = {"HasResults": "hasResults"}
    kinds: dict[str, str] = {"hasResults": "b"}
    module = ""
    for line in _TREE.strip().splitlines():
        if not line.startswith(" "):
            module = line.strip()
            continue
        for item in line.split():
            leaf, name = item.split("=")
            piece, _, kind = name.partition(":")
            path = f"{module}.{leaf}"
            pieces[piece] = path
            kinds[path] = kind or "t"
    for path in list(kinds):
        parts = path.split(".")
        for depth in range(1, len(parts)):
            branch = ".".join(parts[:depth])
            kinds.setdefault(branch, "o")
            name = parts[depth - 1]
            if depth <= 2 or name.endswith("Struct"):
                pieces.setdefault(name[0].upper() + name[1:], branch)
    pieces |= {piece: path for path, piece in _BRANCHES_ONLY.items()}
    kinds |= dict.fromkeys(_BRANCHES_ONLY, "o")
    pieces |= {
        "Location": "protocolSection.contactsLocationsModule.locations",
        "CentralContact": "protocolSection.contactsLocationsModule.centralContacts",
        "OverallOfficial": "protocolSection.contactsLocationsModule.overallOfficials",
        "Intervention": "protocolSection.armsInterventionsModule.interventions",
        "ArmGroup": "protocolSection.armsInterventionsModule.armGroups",
        "PrimaryOutcome": "protocolSection.outcomesModule.primaryOutcomes",
        "SecondaryOutcome": "protocolSection.outcomesModule.secondaryOutcomes",
        "ConditionMesh": "derivedSection.conditionBrowseModule.meshes",
        "InterventionMesh": "derivedSection.interventionBrowseModule.meshes",
        "LeadSponsor": "protocolSection.sponsorCollaboratorsModule.leadSponsor",
        "Collaborator": "protocolSection.sponsorCollaboratorsModule.collaborators",
        "Reference": "protocolSection.referencesModule.references",
        "SeeAlsoLink": "protocolSection.referencesModule.seeAlsoLinks",
    }
    return pieces, kinds


PIECES, KINDS = _grow()
"""Piece name to dotted path, and dotted path to its kind (see the tree above)."""


def path_of(name: str) -> str | None:
    """The dotted path of a piece or a path, or None where the registry knows no such name."""
    if name in PIECES:
        return PIECES[name]
    return name if name in KINDS else None


def values(record: Any, path: str) -> Iterator[Any]:
    """Every value at a dotted path of a decoded record, lists opened on the way."""
    found = [record]
    for part in path.split("."):
        step: list[Any] = []
        for item in found:
            value = item.get(part) if isinstance(item, dict) else None
            if isinstance(value, list):
                step.extend(value)
            elif value is not None:
                step.append(value)
        found = step
    return iter(found)


def project(record: Any, tree: dict[str, Any]) -> Any:
    """The part of a decoded record that a tree of wanted names covers; {} keeps all below."""
    if not tree:
        return record
    if isinstance(record, list):
        kept = [part for part in (project(item, tree) for item in record) if part]
        return kept or None
    if not isinstance(record, dict):
        return None
    out = {}
    for name, below in tree.items():
        if name in record:
            part = project(record[name], below)
            if part is not None and part != {}:
                out[name] = part
    return out


def tree_of(paths: list[str]) -> dict[str, Any]:
    """Dotted paths as one tree; a shorter path swallows the longer ones below it."""
    tree: dict[str, Any] = {}
    for path in sorted(set(paths), key=len):
        at = tree
        parts = path.split(".")
        for depth, part in enumerate(parts):
            if part in at and not at[part]:
                break
            if depth == len(parts) - 1:
                at[part] = {}
            else:
                at = at.setdefault(part, {})
    return tree
