"""The words that prior-treatment rules go by: "prior", "no", "allowed", "within 4 weeks"."""

from __future__ import annotations

import re

SPLIT = re.compile(
    r"; (?!and/or|or \d|and \d)|;$|(?<=[a-z)])(?<!e\.g)(?<!i\.e)(?<!vs)\. "
    r"|,? but (?=not (?!more|greater)"
    r"|no (?!more|greater|less)|must|may|only"
    r"|disease|are|is|have|has)|, (?=(?:and |or )?(?:no (?:prior|previous|more than"
    r"|systemic|chemo|other)|have not|has not|not received|must |may |who have not|did not"
    r"|without prior|without previous|one in|with one|at least one of))|"
    r"\band (?=no (?:prior|previous|more than|systemic|chemo|other)|have not|has not"
    r"|not (?:have )?received|must (?:not )?have|without prior|progressed)|"
    r"\bhowever,? |, although |, provided |: (?=note)|\(note:? |\bnote: "
)
EXCEPTION = re.compile(
    r"\b(?:except(?:ing|ions?)?(?: for| that| in| as| if| when)?|unless|other than"
    r"|with (?:the |an )?exception(?: of)?|excluding|apart from|aside from|not including"
    r"|excl\.)\b"
)
PAST = re.compile(
    r"\b(?:prior\b(?! to\b)|previous(?:ly)?\b|has received|have received|(?<!to )received\b"
    r"|had received|(?<!being )treated (?:with|by|for)|pre-?treated|expos(?:ure|ed)\b"
    r"|naive\b|naïve|have had\b|has had\b|had\b|history of (?:any |an? |prior |previous "
    r"|receiving |the )*$|history of (?=(?:prior |previous |any "
    r"|receiving )?(?:[\w ]{0,24}(?:inhibitor|antibod)|treatment|therap|exposure|use|chemo"
    r"|endocrine|hormon|anti|systemic"
    r"|\w+mab\b|\w+nib\b|\w+clib\b|tamox|cdk))|progress(?:ed|ion|ing|ive)?\b|relapsed?\b"
    r"|relapsing|recurr(?:ed|ence|ent)\b(?= (?:on|after|during|following|while|within"
    r"|from))|refractory\b|resistan(?:t|ce)\b|fail(?:ed|ure)\b|undergone\b|completed\b"
    r"|have (?:ever )?(?:been (?:previously )?(?:treated|exposed|given|on\b)|used|taken)"
    r"|(?<!first )(?<!second )(?<!1st )(?<!2nd )lines? of\b|post-|experience with"
    r"|(?<!be )administered|any systemic|intolerant|ever (?:received|had"
    r"|used)|at least (?:one|two|1|2) (?:line|prior|regimen|systemic)|not (?:amenable"
    r"|respon))|(?:(?<=prior )|(?<=previous )|(?<=any )|(?<=past )|^\W*)use of\b"
    r"|^\W*used\b|\bnumber of\b|\bany treatment with|(?:^|[:.;])\W*treatment with|\bunderwent\b"
)
PLAN = re.compile(
    r"\b(?:plan(?:ned|s|ning)?\b|candidates?\b|eligible (?:to|for)\b|suitable\b"
    r"|appropriate\b(?! for any)|indicat(?:ion|ed)\b|intend|will (?:receive|be|undergo"
    r"|start|have)|to (?:be treated|receive|undergo|start|begin|initiate)\b|scheduled\b"
    r"|start(?:ing)?\b(?! of)|who need|requir(?:e|es|ing)\b|recommended\b|amenable\b"
    r"|going to\b|before\b|prior to\b|need (?:for|of)\b|due (?:for|to receive)"
    r"|consideration for|will not\b|planning|decision|prescribed|in combination with study"
    r"|willing)"
)
CURRENT = re.compile(
    r"\b(?:concurrent(?:ly)?\b|concomitant(?:ly)?\b|current(?:ly)?\b(?! (?:diagnos|breast"
    r"|cancer|disease|malignan|primary|tumou?r))|ongoing\b|receiving\b|simultaneous"
    r"|other (?:concurrent|concomitant)|is on\b|are on\b|being treated|actively treated"
    r"|be on\b|taking\b|undergoing\b|during (?:the )?(?:study|trial))"
)
STRANGE = re.compile(
    r"hypersens|allerg|contra-?indicat|cyp\d|cytochrome|tolerance (?:to|of)|known intoleran"
    r"|reaction|cumulative|recover|resolv|resolution|(?<!cyto)toxic|adverse|side effects?"
    r"|neuropath|inducers?|"
    r"compounds? of similar|refers? to|is defined|are defined|\bbioequiv|corticosteroid"
    r"|steroid|vaccin|radiotherapy field|other (?:malignan|cancer)|second (?:malignan"
    r"|cancer|primary)|another (?:malignan|cancer)|non-?breast|prevention|chemoprevent"
    r"|\bhiv\b|hepatitis|hbv|anti-?viral|amenorrh|menses|menopausal|-induced|\bmother"
    r"|breast-?feed|\bnursing|pregnan|autoimmun|bone marrow|ejection|lvef|cardiac|heart"
    r"|half of|autologous|contracep|benign|final dose|last dose of study|donat\w+"
    r"|participat\w+|clinical trial|\bova\b|sperm"
)
NEG = re.compile(
    r"\b(?:no\b(?! (?:more|greater|less|fewer|limit|restriction|longer|standard|progress"
    r"|evidence|response|wash|washout|later|minimum|maximum|known|need|requirement|upper"
    r"|guidelines?|available|alternative|indication|subsequent|specific|set|fixed"
    r"|previously untreated))|not\b(?! (?:more|greater|limited|only|required|mandatory"
    r"|recover|amenable|candidate|eligible for|suitable|respon|exceed|less|fewer|progress"
    r"|a candidate|be a candidate|count|consider|including|appropriate|necessarily|exclu"
    r"|an exclu|indicated|currently|been resolved|resolved|achiev|tolerat|suscept"
    r"|in need|fit\b|able\b))|never\b|(?<!or )(?<!/)(?<!and/or )without\b(?! (?:evidence"
    r"|progress|a "
    r"|regard|or with))|nor\b|neither\b|naive\b|naïve|untreated\b|none\b|absence of\b"
    r"|free of\b|lack of\b|cannot\b|denies\b)"
)
NAIVE = re.compile(r"^[ -]*(?:treatment )?(?:-| )?na[iï]ve|^[^.;,]{0,12}na[iï]ve")
ALLOW = re.compile(
    r"\b(?:allowed|permitted|acceptable|permissible|(?<!must be )(?<!to be )eligible"
    r"(?! (?:for|to receive) (?!the|this|enrol|inclusion|partici|study|trial|regist|random"
    r"|entry|cohort|arm|part|phase))"
    r"|may (?:also )?(?:have|be"
    r"|enroll|participate|receive)|can (?:have|be enrolled|be included|participate|enroll)"
    r"|regardless|irrespective|any number|no (?:specific |set |upper )?(?:limit\w*|minimum"
    r"|maximum|restriction)|not exclu\w*|is not (?:an )?exclu\w*|"
    r"not (?:be )?(?:required|mandatory|counted|considered)|optional|unlimited|could have"
    r"|might have|whether or not|do(?:es)? not count|will not (?:be )?count\w*"
    r"|any (?:prior )?lines?|are counted|counts? as|will count|are considered)\b"
)
FORBID = re.compile(
    r"\b(?:not|never|neither|nor|no|in)[ -]?(?:be )?(?:allowed|permitted|acceptable"
    r"|permissible|eligible|exempt|included|enrolled|accepted)|\bare not (?:allowed"
    r"|permitted|eligible)|prohibited|(?<!not )(?<!not be )excluded(?! from)|ineligible"
    r"|(?<!not )(?<!not an )exclusionary"
    r"|\bnot be eligible|forbidden|will exclude"
)
REQUIRED = re.compile(
    r"\b(?:must (?:have|be)|required\b|mandatory\b|should have|need to have|at least"
    r"|progress|received\b|prior\b|previous|treated\b|after\b|fail|refractory|relaps"
    r"|recurr|completed|\bused\b|pre-?treated|exposed|exposure|resistan|following|have had"
    r"|undergone|had\b|history)|≥"
    r"|or more\b"
)
LIMITED = re.compile(
    r"progress\w*|refractory|resistan\w*|discontinu\w*|\bfail(?:ed|ure)\b|relaps\w*"
    r"|recurr\w+|intoleran\w*|dose of|doses? (?:of|>|exceed)|mg/m|hypersens|toxicit"
    r"|stopped|adverse|interval|ejection"
)
DISEASE_STATE = re.compile(
    r"(?:metastatic|advanced)[ /]*(?:or |and/or )?(?:relaps\w+|recurr\w+)|(?:relapsed"
    r"|recurrent)(?= ?(?:or|/|breast|disease|metast|locally|unres))"
)
_DURATION = (
    r"(?:\d+(?:\.\d+)?(?: ?(?:-|to) ?\d+)?|one|two|three|four|five|six|eight|twelve"
    r"|a)[ -]?(?:\(\d+\) ?)?(?:days?|weeks?|wks?|months?|years?|hours?|half-? ?li(?:fe"
    r"|ves)|cycles? length)"
)
WINDOW = re.compile(
    rf"(?:within|in|during|over|for) (?:the |a |at least )?(?:last|past|previous|prior"
    rf"|preceding|recent)?[ ~]*(?:≤|<|>|≥|approximately|less than|up to)? ?(?:{_DURATION}"
    rf"|the (?:week|month|year))(?: (?:prior|before|of|from|preceding|to"
    rf"|after)[^.;,)]{{0,40}})?"
    rf"|(?:≤|<|≥|>|at least|less than|more than|minimum of|greater than|fewer than"
    rf"|not less than)? ?{_DURATION}(?: \([^)]{{0,30}}\))?(?: or [^.;,]{{0,40}}?(?:longer"
    rf"|shorter),?)? (?:have elapsed|must have|prior|before|since|from|after"
    rf"|of (?:the )?(?:first|start|random|enrol|study|regist|c1d1|cycle|initiat|entry|day"
    rf"|treat|plan|dos)|ago|earlier|elapsed|wash|preceding|apart|must)"
    r"|wash-?out|half-? ?li(?:fe|ves)|recently|immediately prior"
    r"|after (?:the )?(?:screening|enrol|random)|within a period|cycle length"
)
# "Prior adjuvant trastuzumab up to a year ago" is needed; "4 weeks since chemotherapy" is not.
NEEDED_WITHIN = re.compile(
    r"^\W*(?:(?:patients?|participants?|subjects?) )?(?:who )?(?:must )?(?:have |has "
    r"|had )?(?:prior|previous(?:ly)?|received|treated|receipt of|completed (?:\d|one|two"
    r"|at least)|history of)\b(?![^.;]{0,80}(?:≥|>|at least|more than"
    r"|minimum)[^.;]{0,25}(?:since|prior|before|wash|elapsed)(?![^.;]{0,30}(?:≤|within"
    r"|less)))"
)
RELATIVE = re.compile(r"(?:progress\w*|recurr\w*|relaps\w*|resistan\w*|disease)[^.;]{0,60}$")
ADVANCED = re.compile(
    r"(?:for|in|of|to treat|against|under)\b[^,;.]{0,75}?(?:metasta\w*|advanced|recurrent"
    r"|stage iv|\bmbc\b|\babc\b|incurable|inoperable|unresectable|non-?operable|relapsed"
    r"|palliative|mtnbc|late[- ]stage|non-?curative)"
    r"|(?:metastatic|advanced|recurrent|palliative|late-stage|non-?curative|\bmbc"
    r"|\babc)(?:[/ -]+\w+){0,4}[/ -]+(?:settings?|lines?|stage|therapy|treatment"
    r"|chemotherapy)|(?:first|second|third|1st|2nd|3rd)[- ]?(?:and [\w-]+[- ])?line|rescue"
    r"|(?:advanced|metastatic)/|metastatic stage"
)
EARLY = re.compile(
    r"(?:neo-?)?\(?-?\)?-?adjuvant|\(neo\)|early[- ](?:stage|breast|disease|setting)"
    r"|(?<!non)(?<!non-)curative|pre-?operative|post-?operative|primary (?:breast|tumou?r|surgery)"
    r"|localized|perioperative|initial diagnosis|stage i"
)
EARLY_NEAR = re.compile(r"[^,;.]{0,40}(?:" + EARLY.pattern + ")")
ANY_SETTING = re.compile(
    r"any (?:disease |breast cancer |treatment )?(?:setting|stage|time|line\b(?! of))|(?:adjuvant"
    r"|early)[^.;]{0,25}(?:or|and|/|and/or)[^.;]{0,25}(?:metastatic|advanced)"
    r"|(?:metastatic|advanced)[^.;]{0,25}(?:or|and|/)[^.;]{0,25}adjuvant|ever\b"
    r"|regardless of setting"
)
OPTIONAL_BEFORE = re.compile(
    r"(?:with or without|with/without|\+/-|±|\+ or -|with or w/o|regardless of|\bif"
    r"|either alone or with)[^.;,]{0,30}$"
)
EXAMPLE = re.compile(
    r"(?:\(|\bincluding\b|\bsuch as\b|\be\.?g\b\.?|\bi\.?e\b\.?|\blike\b|\bfor example\b"
    r"|\bnamely\b|\binclude\b)[^.;)]*$"
)
CONDITIONAL = re.compile(
    r"^\W*(?:if |in case|when |where |for (?:patients|participants|subjects|those|women)"
    r"|(?:patients|participants|subjects|those|women|individuals) (?:with|who|whose|that"
    r"|previously|receiving|treated|undergoing)\b)"
)
THEN = re.compile(
    r"\b(?:must|should|are eligible|is eligible|are allowed|may|need|will be|are required"
    r"|are permitted|can)\b"
)
BARE_BAR = re.compile(
    r"^\W*(?:any |cytotoxic |systemic |adjuvant |neo-?adjuvant |hormonal |prior "
    r"|other )*(?:treatment|chemotherapy|hormonal treatment|hormonal therapy"
    r"|endocrine therapy|therapy|immunotherapy)\b[^.;]{0,30}\b(?:for|in|of)\b"
)
# "Prior chemotherapy for other malignancies" says nothing of this disease.
OF_ANOTHER = re.compile(
    r"[^.;,]{0,70}?\b(?:for|of) (?:the treatment of )?(?:an?y? )?(?:other|another|second|non-breast"
    r"|benign|different) (?:\w+ ){0,2}?(?:malignan|cancer|tumou?r|neoplas|disease|condition"
    r"|indication)"
)
EXPLAINED = re.compile(r" (?:refers? to|means|is defined as|will be defined as|comprises)\b")
PLANNED = re.compile(
    r"[^.;,]{0,20}\b(?:planned|scheduled|indicated|intended|recommended|anticipated)\b"
)
# "0-2 chemotherapies for metastatic disease" needs no "prior".
COUNTED = re.compile(
    r"(?:(?<!phase )(?<!grade )(?<!stage )(?<!arm )(?<!part )\b\d|\b(?:one|two|three)"
    r"|≤ ?\d)(?: (?:or (?:more|fewer|less)|lines? of|different|previous)){0,2} $"
)
BEGUN = re.compile(
    r"\b(?:initiation|start|beginning|commencement) of (?:the |their |any )?(?:[\w/]+[- ]){0,3}$"
)
FOR_SOME = re.compile(
    r"[^.;,(]{0,40}\b(?:for|in) (?:her-?2|hr|er|tnbc|triple|brca)[\w+ -]{0,24}"
    r"(?:patients|participants|disease|tumou?rs|cancer)|[^.;,]{0,40}\bfor (?:patients"
    r"|participants|subjects|those|women|individuals"
    r"|tumou?rs) (?:with|who|whose|that)\b"
)
_FIT = (
    r"(?:(?:if|as|when|where|whenever) (?:clinically |medically |it is |they are )?(?:indicated"
    r"|appropriate|applicable|available|eligible|approved|feasible|recommended|suitable)"
    r"|if (?:the )?(?:tumou?r|disease|patient|pd-?\(?l\)?-?1|g?brca\w*|her-?2|hr|er)\b)"
)
IF_FIT = re.compile(rf"[^.;,]{{0,30}}\b{_FIT}")
IF_FIT_LATER = re.compile(rf"[^.;]{{0,200}}\b{_FIT}")
# Among exclusions "patients as first-line treatment" tells when they come, not what they had.
AS_LINE = re.compile(
    r"^(?![^.;]*(?:received|prior|previous))[^.;]*(?:\bas|\bas (?:a|the)|or)? ?(?:after ?)?"
    r"(?:first|second)[- ]line $"
)
IF_FIT_BEFORE = re.compile(rf"^\W*{_FIT},[^.;]*$")
# "In case of adjuvant chemotherapy, ...", "if HER2 is positive, trastuzumab ...".
IN_CASE = re.compile(
    r"\bin (?:the )?(?:case|event) of [^.;,)]{0,60}$"
    r"|\bif (?:the )?(?:patient|tumou?r|her-?2|disease|hr|er)\b[^.;]{0,40},[^.;,]{0,25}$"
)
# "Chemotherapy that had not been begun before the biopsy" tells of a day, not of a bar.
NOT_BEGUN = re.compile(
    r"\bnot (?:yet )?(?:been )?(?:initiated|started|begun|commenced) [^.;,]{0,30}$"
)
OTHER_AIM = re.compile(r"[^.;,]{0,60}?\bfor [^.;,]{0,30}(?:in vitro|fertili|infertil|osteopor)")
DOSE = re.compile(r"\W*(?:total |cumulative )?doses?\b")
