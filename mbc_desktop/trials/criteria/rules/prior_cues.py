"""The words that prior-treatment rules go by: "prior", "no", "allowed", "within 4 weeks"."""

from __future__ import annotations

import re

SPLIT = re.compile(
    r"; (?!and/or|or \d|and \d)|;$|(?<=[a-z)])\. |,? but (?=not\b|no\b|must|may|only|disease|are|is|have|has)|, (?=(?:and |or )?(?:no (?:prior|previous|more than|systemic|chemo|other)|have not|has not|not received|must |may |who have not|did not|without prior|without previous|one in|with one|at least one of))|"
    r"\band (?=no (?:prior|previous|more than|systemic|chemo|other)|have not|has not|not (?:have )?received|must (?:not )?have|without prior|progressed)|"
    r"\bhowever,? |, although |, provided |: (?=note)|\(note:? |\bnote: "
)
EXCEPTION = re.compile(
    r"\b(?:except(?:ing|ions?)?(?: for| that| in| as| if| when)?|unless|other than|with (?:the |an )?exception(?: of)?|excluding|apart from|aside from|not including|excl\.)\b"
)
PAST = re.compile(r"\b(?:prior\b(?! to\b)|previous(?:ly)?\b|has received|have received|received\b|had received|(?<!being )treated (?:with|by|for)|pre-?treated|expos(?:ure|ed)\b|naive\b|naïve|have had\b|has had\b|had\b|history of (?=(?:prior |previous |any |receiving )?(?:treatment|therap|exposure|use|chemo|endocrine|hormon|anti|systemic|\w+mab\b|\w+nib\b|\w+clib\b|tamox|cdk))|progress(?:ed|ion|ing|ive)?\b|relapsed?\b|relapsing|recurr(?:ed|ence|ent)\b(?= (?:on|after|during|following|while|within|from))|refractory\b|resistan(?:t|ce)\b|fail(?:ed|ure)\b|undergone\b|completed\b|have (?:ever )?(?:been (?:previously )?(?:treated|exposed|given|on\b)|used|taken)|post-|experience with|administered|any systemic|intolerant|ever (?:received|had|used)|at least (?:one|two|1|2) (?:line|prior|regimen|systemic)|not (?:amenable|respon))|(?:(?<=prior )|(?<=previous )|(?<=any )|(?<=past )|^\W*)use of\b|\bany treatment with|(?:^|[:.;])\W*treatment with|\bunderwent\b"
)
PLAN = re.compile(r"\b(?:plan(?:ned|s|ning)?\b|candidates?\b|eligible (?:to|for)\b|suitable\b|appropriate\b(?! for any)|indicat(?:ion|ed)\b|intend|will (?:receive|be|undergo|start|have)|to (?:be treated|receive|undergo|start|begin|initiate)\b|scheduled\b|start(?:ing)?\b(?! of)|who need|requir(?:e|es|ing)\b|recommended\b|amenable\b|going to\b|before\b|prior to\b|need (?:for|of)\b|due (?:for|to receive)|consideration for|will not\b|planning|decision|prescribed|in combination with study|willing)"
)
CURRENT = re.compile(r"\b(?:concurrent(?:ly)?\b|concomitant(?:ly)?\b|current(?:ly)?\b(?! (?:diagnos|breast|cancer|disease|malignan|primary|tumou?r))|ongoing\b|receiving\b|simultaneous|other (?:concurrent|concomitant)|is on\b|are on\b|being treated|actively treated|be on\b|taking\b|undergoing\b|during (?:the )?(?:study|trial))"
)
STRANGE = re.compile(
    r"hypersens|allerg|contra-?indicat|cyp\d|cytochrome|intolerance to|known intoleran|reaction|cumulative|recover|resolv|resolution|toxicit|adverse|side effects?|neuropath|inducers?|"
    r"compounds? of similar|refers? to|is defined|are defined|\bbioequiv|corticosteroid|steroid|vaccin|radiotherapy field|other (?:malignan|cancer)|second (?:malignan|cancer|primary)|another (?:malignan|cancer)|non-?breast|prevention|chemoprevent|\bhiv\b|hepatitis|hbv|anti-?viral|amenorrh|menses|menopausal|-induced|\bmother|breast-?feed|\bnursing|pregnan|autoimmun|bone marrow|ejection|lvef|cardiac|heart|half of|autologous|contracep|benign|final dose|last dose of study|donat\w+|participat\w+|clinical trial|\bova\b|sperm"
)
NEG = re.compile(r"\b(?:no\b(?! (?:more|greater|less|fewer|limit|restriction|longer|standard|progress|evidence|response|wash|washout|later|minimum|maximum|known|need|requirement|upper|guidelines?|available|alternative|indication|subsequent|specific|set|fixed|previously untreated))|not\b(?! (?:more|greater|limited|only|required|mandatory|recover|amenable|candidate|eligible for|suitable|respon|exceed|less|fewer|progress|a candidate|be a candidate|count|consider|including|appropriate|necessarily|exclu|an exclu|indicated|currently|been resolved|resolved|achiev|tolerat|suscept|in need))|never\b|(?<!or )(?<!/)(?<!and/or )without\b(?! (?:evidence|progress|a |regard|or with))|nor\b|neither\b|naive\b|naïve|untreated\b|none\b|absence of\b|free of\b|lack of\b|cannot\b|denies\b)"
)
NAIVE = re.compile(r"^[ -]*(?:treatment )?(?:-| )?na[iï]ve|^[^.;,]{0,12}na[iï]ve")
ALLOW = re.compile(
    r"\b(?:allowed|permitted|acceptable|permissible|eligible|may (?:also )?(?:have|be|enroll|participate|receive)|can (?:have|be enrolled|be included|participate|enroll)|regardless|irrespective|any number|no (?:specific |set |upper )?(?:limit\w*|minimum|maximum|restriction)|not exclu\w*|is not (?:an )?exclu\w*|"
    r"not (?:be )?(?:required|mandatory|counted|considered)|optional|unlimited|could have|might have|whether or not|do(?:es)? not count|will not (?:be )?count\w*|any (?:prior )?lines?|are counted|counts? as|will count|are considered)\b"
)
FORBID = re.compile(
    r"\b(?:not|never|neither|nor|no|in)[ -]?(?:be )?(?:allowed|permitted|acceptable|permissible|eligible|exempt|included|enrolled|accepted)|\bare not (?:allowed|permitted|eligible)|prohibited|excluded(?! from)|ineligible|exclusionary|\bnot be eligible|forbidden|will exclude"
)
REQUIRED = re.compile(r"\b(?:must (?:have|be)|required\b|mandatory\b|should have|need to have|at least|progress|received\b|prior\b|previous|treated\b|after\b|fail|refractory|relaps|recurr|completed|pre-?treated|exposed|exposure|resistan|following|have had|undergone|had\b|history)|≥"
)
LIMITED = re.compile(
    r"progress\w*|refractory|resistan\w*|discontinu\w*|\bfail(?:ed|ure)\b|relaps\w*|recurr\w+|intoleran\w*|dose of|doses? (?:of|>|exceed)|mg/m|hypersens|toxicit|stopped|adverse|interval"
)
DISEASE_STATE = re.compile(
    r"(?:metastatic|advanced)[ /]*(?:or |and/or )?(?:relaps\w+|recurr\w+)|(?:relapsed|recurrent)(?= ?(?:or|/|breast|disease|metast|locally|unres))"
)
_DURATION = r"(?:\d+(?:\.\d+)?(?: ?(?:-|to) ?\d+)?|one|two|three|four|five|six|eight|twelve|a)[ -]?(?:\(\d+\) ?)?(?:days?|weeks?|wks?|months?|years?|hours?|half-? ?li(?:fe|ves)|cycles? length)"
WINDOW = re.compile(
    rf"(?:within|in|during|over|for) (?:the |a |at least )?(?:last|past|previous|prior|preceding|recent)?[ ~]*(?:≤|<|>|≥|approximately|less than|up to)? ?(?:{_DURATION}|the (?:week|month|year))(?: (?:prior|before|of|from|preceding|to|after)[^.;,)]{{0,40}})?"
    rf"|(?:≤|<|≥|>|at least|less than|more than|minimum of|greater than|fewer than|not less than)? ?{_DURATION}(?: \([^)]{{0,30}}\))?(?: or [^.;,]{{0,40}}?(?:longer|shorter),?)? (?:have elapsed|must have|prior|before|since|from|after|of (?:the )?(?:first|start|random|enrol|study|regist|c1d1|cycle|initiat|entry|day|treat|plan|dos)|ago|earlier|elapsed|wash|preceding|apart|must)"
    r"|wash-?out|half-? ?li(?:fe|ves)|recently|immediately prior|after (?:the )?(?:screening|enrol|random)|within a period|cycle length"
)
# "Prior adjuvant trastuzumab up to a year ago" is needed; "4 weeks since chemotherapy" is not.
NEEDED_WITHIN = re.compile(
    r"^\W*(?:(?:patients?|participants?|subjects?) )?(?:who )?(?:must )?(?:have |has |had )?(?:prior|previous(?:ly)?|received|treated|receipt of|completed (?:\d|one|two|at least)|history of)\b(?![^.;]{0,80}(?:≥|>|at least|more than|minimum)[^.;]{0,25}(?:since|prior|before|wash|elapsed)(?![^.;]{0,30}(?:≤|within|less)))"
)
RELATIVE = re.compile(r"(?:progress\w*|recurr\w*|relaps\w*|resistan\w*|disease)[^.;]{0,60}$")
ADVANCED = re.compile(
    r"(?:for|in|of|to treat|against|under)\b[^,;.]{0,75}?(?:metasta\w*|advanced|recurrent|stage iv|\bmbc\b|\babc\b|incurable|inoperable|unresectable|non-?operable|relapsed|palliative|mtnbc|late-stage)"
    r"|(?:metastatic|advanced|recurrent|palliative|late-stage|\bmbc|\babc)(?:[/ -]+\w+){0,4}[/ -]+(?:settings?|lines?|stage|therapy|treatment|chemotherapy)|(?:first|second|third|1st|2nd|3rd)[- ]?(?:and [\w-]+[- ])?line|rescue|(?:advanced|metastatic)/|metastatic stage"
)
EARLY = re.compile(r"(?:neo-?)?\(?-?\)?-?adjuvant|\(neo\)|early[- ](?:stage|breast|disease|setting)|curative|pre-?operative|post-?operative|primary (?:breast|tumou?r|surgery)|localized|perioperative|initial diagnosis|stage i")
EARLY_NEAR = re.compile(r"[^,;.]{0,40}(?:" + EARLY.pattern + ")")
ANY_SETTING = re.compile(r"any (?:disease |breast cancer |treatment )?(?:setting|stage|time|line)|(?:adjuvant|early)[^.;]{0,25}(?:or|and|/|and/or)[^.;]{0,25}(?:metastatic|advanced)|(?:metastatic|advanced)[^.;]{0,25}(?:or|and|/)[^.;]{0,25}adjuvant|ever\b|regardless of setting")
OPTIONAL_BEFORE = re.compile(r"(?:with or without|with/without|\+/-|±|\+ or -|with or w/o|regardless of|if|either alone or with)[^.;,]{0,30}$")
EXAMPLE = re.compile(r"(?:\(|\bincluding\b|\bsuch as\b|\be\.?g\b\.?|\bi\.?e\b\.?|\blike\b|\bfor example\b|\bnamely\b|\binclude\b)[^.;)]*$")
CONDITIONAL = re.compile(
    r"^\W*(?:if |in case|when |where |for (?:patients|participants|subjects|those|women)|(?:patients|participants|subjects|those|women|individuals) (?:with|who|whose|that|previously|receiving|treated|undergoing)\b)"
)
THEN = re.compile(r"\b(?:must|should|are eligible|is eligible|are allowed|may|need|will be|are required|are permitted|can)\b")
BARE_BAR = re.compile(
    r"^\W*(?:any |cytotoxic |systemic |adjuvant |neo-?adjuvant |hormonal |prior |other )*(?:treatment|chemotherapy|hormonal treatment|hormonal therapy|endocrine therapy|therapy|immunotherapy)\b[^.;]{0,30}\b(?:for|in|of)\b"
)
