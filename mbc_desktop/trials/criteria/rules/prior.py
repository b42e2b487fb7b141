"""Treatment had before: what is needed, barred or taken, in which setting, in which window.

Each drug or class that a clause names gets one rule. A clause is read by its nearest cues:
"prior", "no", "allowed", "within 4 weeks", "except". Stances: `required`, `barred`, `allowed`,
`washout` (barred for a time only) and `limited` (only a part of those treated is barred, such as
those who progressed early or had too high a dose).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mbc_desktop.trials.criteria.cohorts import cohort_of
from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import Evidence, PriorRule, Setting, Stance
from mbc_desktop.trials.criteria.rules.counts import Count, counts
from mbc_desktop.trials.criteria.treatments import SYSTEMIC, Drugs, Mention

_HINT = re.compile(
    r"prior|previous|receiv|treated|exposure|exposed|naive|naïve|progress|relaps|recurr|refractory|resistan|fail|after|follow|complet|"
    r"history of|have had|has had|pretreat|untreated|\bon\b|\bline|regimen|therap|chemo|undergone|using|taking|use of|metastatic"
)
_SPLIT = re.compile(
    r"; (?!and/or|or \d|and \d)|;$|(?<=[a-z)])\. |,? but (?=not\b|no\b|must|may|only|disease|are|is|have|has)|, (?=(?:and |or )?(?:no (?:prior|previous|more than|systemic|chemo|other)|have not|has not|not received|must |may |who have not|did not|without prior|without previous|one in|with one|at least one of))|"
    r"\band (?=no (?:prior|previous|more than|systemic|chemo|other)|have not|has not|not (?:have )?received|must (?:not )?have|without prior|progressed)|"
    r"\bhowever,? |, although |, provided |: (?=note)|\(note:? |\bnote: "
)
_EXCEPTION = re.compile(
    r"\b(?:except(?:ing|ions?)?(?: for| that| in| as| if| when)?|unless|other than|with (?:the |an )?exception(?: of)?|excluding|apart from|aside from|not including|excl\.)\b"
)
_PAST = re.compile(
    r"\bprior\b(?! to\b)|\bprevious(?:ly)?\b|\bhas received|\bhave received|\breceived\b|\bhad received|(?<!being )\btreated (?:with|by|for)|(?<!current )(?<!concurrent )(?<!concomitant )(?<!ongoing )(?<!simultaneous )\btreatment with|\bpre-?treated|\bexpos(?:ure|ed)\b|\bnaive\b|\bnaïve|\bhave had\b|\bhas had\b|\bhad\b|\bhistory of (?=(?:prior |previous |any |receiving )?(?:treatment|therap|exposure|use|chemo|endocrine|hormon|anti|systemic|\w+mab\b|\w+nib\b|\w+clib\b|tamox|cdk))|"
    r"\bprogress(?:ed|ion|ing|ive)?\b|\brelapsed?\b|\brelapsing|\brecurr(?:ed|ence|ent)\b(?= (?:on|after|during|following|while|within|from))|\brefractory\b|\bresistan(?:t|ce)\b|\bfail(?:ed|ure)\b|\bundergone\b|\bcompleted\b|"
    r"\bhave (?:ever )?(?:been (?:previously )?(?:treated|exposed|given|on\b)|used|taken)|\bpost-|\bexperience with|\badministered|\bany systemic|(?:(?<=prior )|(?<=previous )|(?<=any )|(?<=past )|^\W*)use of\b|\bintolerant|\bever (?:received|had|used)|\bat least (?:one|two|1|2) (?:line|prior|regimen|systemic)|\bnot (?:amenable|respon)"
)
_PLAN = re.compile(
    r"\bplan(?:ned|s|ning)?\b|\bcandidates?\b|\beligible (?:to|for)\b|\bsuitable\b|\bappropriate\b(?! for any)|\bindicat(?:ion|ed)\b|\bintend|\bwill (?:receive|be|undergo|start|have)|\bto (?:be treated|receive|undergo|start|begin|initiate)\b|"
    r"\bscheduled\b|\bstart(?:ing)?\b(?! of)|\bwho need|\brequir(?:e|es|ing)\b|\brecommended\b|\bamenable\b|\bgoing to\b|\bbefore\b|\bprior to\b|\bneed (?:for|of)\b|\bdue (?:for|to receive)|\bconsideration for|\bwill not\b|\bplanning|\bdecision|\bprescribed|\bin combination with study|\bwilling"
)
_CURRENT = re.compile(
    r"\bconcurrent(?:ly)?\b|\bconcomitant(?:ly)?\b|\bcurrent(?:ly)?\b(?! (?:diagnos|breast|cancer|disease|malignan|primary|tumou?r))|\bongoing\b|\breceiving\b|\bsimultaneous|\bother (?:concurrent|concomitant)|\bis on\b|\bare on\b|\bbeing treated|\bactively treated|\bbe on\b|\btaking\b|\bundergoing\b|\bduring (?:the )?(?:study|trial)"
)
_STRANGE = re.compile(
    r"hypersens|allerg|contra-?indicat|cyp\d|cytochrome|intolerance to|known intoleran|reaction|cumulative|recover|resolv|resolution|toxicit|adverse|side effects?|neuropath|inducers?|"
    r"compounds? of similar|refers? to|is defined|are defined|\bbioequiv|corticosteroid|steroid|vaccin|radiotherapy field|other (?:malignan|cancer)|second (?:malignan|cancer|primary)|another (?:malignan|cancer)|non-?breast|prevention|chemoprevent|\bhiv\b|hepatitis|hbv|anti-?viral|amenorrh|menses|menopausal|-induced|\bmother|breast-?feed|\bnursing|pregnan|autoimmun|bone marrow|ejection|lvef|cardiac|heart|half of|autologous|contracep|benign|final dose|last dose of study|donat\w+|\bova\b|sperm"
)
_NEG = re.compile(
    r"\bno\b(?! (?:more|greater|less|fewer|limit|restriction|longer|standard|progress|evidence|response|wash|washout|later|minimum|maximum|known|need|requirement|upper|guidelines?|available|alternative|indication|subsequent|specific|set|fixed|previously untreated))|\bnot\b(?! (?:more|greater|limited|only|required|mandatory|recover|amenable|candidate|eligible for|suitable|respon|exceed|less|fewer|progress|a candidate|be a candidate|count|consider|including|appropriate|necessarily|exclu|an exclu|indicated|currently|been resolved|resolved|achiev|tolerat|suscept|in need))|"
    r"\bnever\b|(?<!or )(?<!/)(?<!and/or )\bwithout\b(?! (?:evidence|progress|a |regard|or with))|\bnor\b|\bneither\b|\bnaive\b|\bnaïve|\buntreated\b|\bnone\b|\babsence of\b|\bfree of\b|\black of\b|\bcannot\b|\bdenies\b"
)
_NAIVE = re.compile(r"^[ -]*(?:treatment )?(?:-| )?na[iï]ve|^[^.;,]{0,12}na[iï]ve")
_ALLOW = re.compile(
    r"\b(?:allowed|permitted|acceptable|permissible|eligible|may (?:also )?(?:have|be|enroll|participate|receive)|can (?:have|be enrolled|be included|participate|enroll)|regardless|irrespective|any number|no (?:specific |set |upper )?(?:limit\w*|minimum|maximum|restriction)|not exclu\w*|is not (?:an )?exclu\w*|"
    r"not (?:be )?(?:required|mandatory|counted|considered)|optional|unlimited|could have|might have|whether or not|do(?:es)? not count|will not (?:be )?count\w*|any (?:prior )?lines?|are counted|counts? as|will count|are considered)\b"
)
_FORBID = re.compile(
    r"\b(?:not|never|neither|nor|no|in)[ -]?(?:be )?(?:allowed|permitted|acceptable|permissible|eligible|exempt|included|enrolled|accepted)|\bare not (?:allowed|permitted|eligible)|prohibited|excluded(?! from)|ineligible|exclusionary|\bnot be eligible|forbidden|will exclude"
)
_REQUIRED = re.compile(
    r"\bmust (?:have|be)|\brequired\b|\bmandatory\b|\bshould have|\bneed to have|\bat least|≥|\bprogress|\breceived\b|\bprior\b|\bprevious|\btreated\b|\bafter\b|\bfail|\brefractory|\brelaps|\brecurr|\bcompleted|\bpre-?treated|\bexposed|\bexposure|\bresistan|\bfollowing|\bhave had|\bundergone|\bhad\b|\bhistory"
)
_LIMITED = re.compile(
    r"progress\w*|refractory|resistan\w*|discontinu\w*|\bfail(?:ed|ure)\b|relaps\w*|recurr\w+|intoleran\w*|dose of|doses? (?:of|>|exceed)|mg/m|hypersens|toxicit|stopped|adverse|interval"
)
_DISEASE_STATE = re.compile(
    r"(?:metastatic|advanced)[ /]*(?:or |and/or )?(?:relaps\w+|recurr\w+)|(?:relapsed|recurrent)(?= ?(?:or|/|breast|disease|metast|locally|unres))"
)
_DURATION = r"(?:\d+(?:\.\d+)?(?: ?(?:-|to) ?\d+)?|one|two|three|four|five|six|eight|twelve|a)[ -]?(?:\(\d+\) ?)?(?:days?|weeks?|wks?|months?|years?|hours?|half-? ?li(?:fe|ves)|cycles? length)"
_WINDOW = re.compile(
    rf"(?:within|in|during|over|for) (?:the |a |at least )?(?:last|past|previous|prior|preceding|recent)?[ ~]*(?:≤|<|>|≥|approximately|less than|up to)? ?{_DURATION}(?: (?:prior|before|of|from|preceding|to|after)[^.;,)]{{0,40}})?"
    rf"|(?:≤|<|≥|>|at least|less than|more than|minimum of|greater than|fewer than|not less than)? ?{_DURATION}(?: \([^)]{{0,30}}\))?(?: or [^.;,]{{0,40}}?(?:longer|shorter),?)? (?:have elapsed|must have|prior|before|since|from|after|of (?:the )?(?:first|start|random|enrol|study|regist|c1d1|cycle|initiat|entry|day|treat|plan|dos)|ago|earlier|elapsed|wash|preceding|apart|must)"
    r"|wash-?out|half-? ?li(?:fe|ves)|recently|immediately prior|after (?:the )?(?:screening|enrol|random)|within a period|cycle length"
)
# "Prior adjuvant trastuzumab up to a year ago" is needed; "4 weeks since chemotherapy" is not.
_NEEDED_WITHIN = re.compile(
    r"^\W*(?:(?:patients?|participants?|subjects?) )?(?:who )?(?:must )?(?:have |has |had )?(?:prior|previous(?:ly)?|received|treated|receipt of|completed (?:\d|one|two|at least)|history of)\b(?![^.;]{0,80}(?:≥|>|at least|more than|minimum)[^.;]{0,25}(?:since|prior|before|wash|elapsed)(?![^.;]{0,30}(?:≤|within|less)))"
)
_RELATIVE = re.compile(r"(?:progress\w*|recurr\w*|relaps\w*|resistan\w*|disease)[^.;]{0,60}$")
_ADVANCED = re.compile(
    r"(?:for|in|of|to treat|against|under)\b[^,;.]{0,75}?(?:metasta\w*|advanced|recurrent|stage iv|\bmbc\b|\babc\b|incurable|inoperable|unresectable|non-?operable|relapsed|palliative|mtnbc|late-stage)"
    r"|(?:metastatic|advanced|recurrent|palliative|late-stage|\bmbc|\babc)(?:[/ -]+\w+){0,4}[/ -]+(?:settings?|lines?|stage|therapy|treatment|chemotherapy)|(?:first|second|third|1st|2nd|3rd)[- ]?(?:and [\w-]+[- ])?line|rescue|(?:advanced|metastatic)/|metastatic stage"
)
_EARLY = re.compile(r"(?:neo-?)?\(?-?\)?-?adjuvant|\(neo\)|early[- ](?:stage|breast|disease|setting)|curative|pre-?operative|post-?operative|primary (?:breast|tumou?r|surgery)|localized|perioperative|initial diagnosis|stage i")
_ANY_SETTING = re.compile(r"any (?:disease |breast cancer |treatment )?(?:setting|stage|time|line)|(?:adjuvant|early)[^.;]{0,25}(?:or|and|/|and/or)[^.;]{0,25}(?:metastatic|advanced)|(?:metastatic|advanced)[^.;]{0,25}(?:or|and|/)[^.;]{0,25}adjuvant|ever\b|regardless of setting")
_OPTIONAL_BEFORE = re.compile(r"(?:with or without|with/without|\+/-|±|\+ or -|with or w/o|regardless of|if|either alone or with)[^.;,]{0,30}$")
_EXAMPLE = re.compile(r"(?:\(|\bincluding\b|\bsuch as\b|\be\.?g\b\.?|\bi\.?e\b\.?|\blike\b|\bfor example\b|\bnamely\b|\binclude\b)[^.;)]*$")
_CONDITIONAL = re.compile(
    r"^\W*(?:if |in case|when |where |for (?:patients|participants|subjects|those|women)|(?:patients|participants|subjects|those|women|individuals) (?:with|who|whose|that|previously|receiving|treated|undergoing)\b)"
)
_THEN = re.compile(r"\b(?:must|should|are eligible|is eligible|are allowed|may|need|will be|are required|are permitted|can)\b")
_BARE_BAR = re.compile(
    r"^\W*(?:any |cytotoxic |systemic |adjuvant |neo-?adjuvant |hormonal |prior |other )*(?:treatment|chemotherapy|hormonal treatment|hormonal therapy|endocrine therapy|therapy|immunotherapy)\b[^.;]{0,30}\b(?:for|in|of)\b"
)


_FOR_COHORT = re.compile(
    r"[^.;,()]{0,25}\(?(?:for|in) (?P<name>(?:treatment )?(?:cohorts?|arms?|parts?|groups?) [a-h1-9][0-9]?\b(?! and))"
)


@dataclass(slots=True)
class _Clause:
    start: int
    end: int
    exception: int | None
    """Where the words after "except" begin, in the sentence."""


def read(document: Document, drugs: Drugs) -> tuple[PriorRule, ...]:
    """Return the prior-treatment rules of all sentences, in order."""
    found: list[PriorRule] = []
    for sentence in document.everything:
        if not _HINT.search(sentence.low):
            continue
        mentions = drugs.mentions(sentence.text, sentence.low)
        if mentions:
            found.extend(_rules(sentence, mentions, drugs))
    return tuple(found)


def _clauses(low: str) -> list[_Clause]:
    cuts = [0]
    for match in _SPLIT.finditer(low):
        depth = low.count("(", cuts[-1], match.start()) - low.count(")", cuts[-1], match.start())
        if depth <= 0 or match.group().startswith(("(note", "note")):
            cuts.append(match.end() if not match.group().lstrip().startswith("and") else match.start())
    cuts.append(len(low))
    clauses: list[_Clause] = []
    for begin, end in zip(cuts, cuts[1:], strict=False):
        if begin >= end:
            continue
        found = _EXCEPTION.search(low, begin, end)
        clauses.append(_Clause(begin, end, found.start() if found else None))
    return clauses


def _rules(sentence: Sentence, mentions: list[Mention], drugs: Drugs) -> list[PriorRule]:
    low = sentence.low
    found: list[PriorRule] = []
    evidence: Evidence | None = None
    inherited = ""
    stance_before: Stance | None = None
    for clause in _clauses(low):
        inside = [m for m in mentions if clause.start <= m.start < clause.end]
        words = low[clause.start : clause.end]
        cohort = sentence.cohort or (cohort_of(words.strip()) if clause.start else cohort_of(low))
        own_cue = bool(_PAST.search(words) or _NEG.search(words) or _ALLOW.search(words) or _CURRENT.search(words))
        prefix = "" if own_cue else inherited
        head: Mention | None = None
        made: list[tuple[Mention, PriorRule]] = []
        for mention in inside:
            if re.search(r"\bas (?:an? |the |their |his |her )?(?:first|initial|single|only|sole|last|most recent)? ?$", low[max(0, mention.start - 40) : mention.start]) and head is not None:
                continue
            if _is_example(low, clause, head, mention, drugs):
                continue
            if clause.exception is not None and mention.start > clause.exception and _in_exception(low, clause, mention):
                continue
            reading = _Reading(sentence, clause, mention, prefix + " ", stance_before if not own_cue else None)
            stance = reading.stance()
            head = mention
            if stance is None:
                continue
            if evidence is None:
                evidence = sentence.evidence()
            apart = _FOR_COHORT.match(low, mention.end)
            rule = PriorRule(
                stance, mention.classes, (mention.drug,) if mention.drug else (), reading.setting(), evidence,
                apart["name"] if apart else cohort,
                window=reading.window(), minimum=None, maximum=None,
                exception=low[clause.exception : clause.end].strip() if clause.exception is not None else None,
                current=reading.current, option_of=sentence.option_of,
            )
            made.append((mention, rule))
        if made:
            stance_before = made[-1][1].stance
            made = _counted(sentence, clause, made, drugs)
            found.extend(_joined(low, made, drugs))
        if own_cue:
            inherited = " ".join(words.split()[:14])
    return found


def _is_example(low: str, clause: _Clause, head: Mention | None, mention: Mention, drugs: Drugs) -> bool:
    """Say whether a mention only illustrates the class before it: "endocrine therapy (tamoxifen)"."""
    if head is None:
        return False
    between = low[head.end : mention.start]
    if not _EXAMPLE.search(between) or len(between) > 120 or "not including" in between:
        return False
    above = set(head.classes)
    return any(a in above for c in mention.classes for a in drugs.ancestors(c)) or head.drug is not None


def _in_exception(low: str, clause: _Clause, mention: Mention) -> bool:
    assert clause.exception is not None
    opened = low.rfind("(", clause.start, clause.exception + 1)
    if opened >= 0 and low.find(")", opened, clause.exception) < 0:
        closed = low.find(")", clause.exception, clause.end)
        return closed < 0 or mention.start < closed
    return True


class _Reading:
    """One mention in its clause, with the cues around it."""

    def __init__(self, sentence: Sentence, clause: _Clause, mention: Mention, prefix: str, stance_before: Stance | None) -> None:
        low = sentence.low
        self.sentence = sentence
        self.mention = mention
        main_end = clause.end
        self.words = low[clause.start : clause.end]
        if clause.exception is not None:
            opened = low.rfind("(", clause.start, clause.exception)
            closed = low.find(")", clause.exception, clause.end)
            if opened >= 0 and closed >= 0 and low.find(")", opened, clause.exception) < 0:
                # An exception in brackets does not end the clause: "(excluding ...) within 4 weeks".
                self.words = low[clause.start : opened] + " " + low[closed + 1 : clause.end]
            elif clause.exception > mention.end:
                main_end = clause.exception
                self.words = low[clause.start : main_end]
        self.whole = low[clause.start : clause.end]
        self.lead = sentence.lead if "criteri" not in sentence.lead else sentence.lead
        # "Prior lines of therapy" carries its own "prior".
        named = low[mention.start : mention.end] if SYSTEMIC in mention.classes else ""
        self.before = self.lead + prefix + low[clause.start : mention.start] + named
        self.own_before = prefix + low[clause.start : mention.start]
        self.after = low[mention.end : main_end]
        self.stance_before = stance_before
        self.first = clause.start == 0
        self.current = False

    def window(self) -> str | None:
        found = _WINDOW.search(self.words)
        if found is None:
            found = _WINDOW.search(self.lead)
            if found is None or not self.sentence.depth:
                return None
        return found.group().strip()

    def _washout(self) -> bool:
        for found in _WINDOW.finditer(self.words):
            before = self.words[: found.start()]
            if _RELATIVE.search(before[-90:]) and not self.sentence.excludes:
                continue
            if re.search(r"(?:for|of|completed|received) (?:at least|≥|>|a minimum of|more than) ?$", before) and not re.search(r"prior|before|since|elapsed|from|wash", found.group()):
                continue
            if re.match(r"for ", found.group()) and not re.search(r"prior|before|since", found.group()):
                continue
            return True
        return bool(self.sentence.depth and _WINDOW.search(self.lead) and not _RELATIVE.search(self.lead[: (_WINDOW.search(self.lead) or re.match("", "")).start()]))  # type: ignore[union-attr]

    def stance(self) -> Stance | None:
        before, after, excludes = self.before, self.after, self.sentence.excludes
        past = _last(_PAST, before)
        plan = _last(_PLAN, before)
        now = _last(_CURRENT, before)
        naive_after = bool(_NAIVE.match(after)) or bool(re.search(r"na[iï]ve|untreated", self.sentence.low[self.mention.start : self.mention.end])) or bool(re.match(r"[ -]*na[iï]ve", after))
        if self.sentence.where == "title":
            return self._of_title(before, after, naive=naive_after)
        if _STRANGE.search(self.own_before) and not re.search(r"progress|refractory|fail", self.own_before) and not self._odd_but_real():
            return None
        if re.search(r"hypersens|allerg|contra-?indicat", self.sentence.low[: self.mention.start]) or re.search(r"cyp\d|cytochrome", self.words):
            return None
        if _STRANGE.search(self.lead) and re.search(r"hypersens|allerg|toxicit|recover|cyp\d|concomitant", self.lead):
            return None
        if re.match(r"[- ]?induced", after) or re.search(r"count\w* (?:as|toward)|not (?:be )?count|considered (?:as |to be )?(?:a )?fail", self.whole):
            return None
        past_after = bool(
            re.match(r"[^.;,]{0,40}(?:allowed|permitted|eligible|acceptable|refractory|-?resistant|pre-?treated|na[iï]ve|experience|exposure|for (?:the )?(?:treatment of )?(?:\w+ ){0,3}(?:metastatic|advanced|recurrent))", after)
        )
        if now >= 0 and now > past and not re.search(r"prior or current|previous or (?:current|concurrent)|prior and (?:current|concurrent)|or has received|have received or|received or|prior or concurrent|current or (?:prior|previous)|used or (?:are|is) currently|been on or", before):
            self.current = True
            if re.search(r"\bif\b", self.own_before) or (_CONDITIONAL.search(self.whole) and _THEN.search(self.words)):
                return None
            if excludes or _NEG.search(self.own_before):
                return None
            if re.search(r"for (?:at least|≥|>|more than|a minimum)|at least \d+ (?:weeks|months|years)", self.words) and not _ALLOW.search(self.words):
                return "required"
            return None
        if excludes and not past_after and re.match(r"[^.;]{0,90}\bprior to (?:study |trial |the )?(?:registration|enrol\w*|entry|randomi\w+|inclusion|study entry)", after) and not _WINDOW.search(self.words):
            past_after = True
        negated = self._negated()
        if not negated and not excludes and re.search(r"\b(?:no|not|without)\b[^.;]{0,120}\bor (?:with|progress|relaps)[^.;]{0,60}$", self.own_before):
            return "allowed"
        if past < 0 and not naive_after:
            if not past_after and not negated and not (excludes and self._bare()):
                return None
        if plan > past and plan >= 0 and not naive_after:
            return None
        if naive_after:
            return "required" if excludes else "barred"
        if excludes:
            return self._in_exclusions(negated)
        return self._in_inclusions(negated)

    def _odd_but_real(self) -> bool:
        return bool(re.match(r"\W*(?:no |any )?(?:prior|previous)", self.own_before.strip()[:24])) and not re.search(r"toxicit|recover|adverse|hypersens|allerg|cumulative|reaction", self.own_before)

    def _bare(self) -> bool:
        """An exclusion without a cue: "Hormonal treatment for metastatic disease"."""
        words = self.whole.strip()
        if _CURRENT.search(words) or _PLAN.search(words) or _STRANGE.search(words) or _WINDOW.search(words):
            return bool(_PAST.search(self.lead)) and not _STRANGE.search(words)
        if _PAST.search(self.lead):
            return True
        return bool(_BARE_BAR.match(words)) and bool(_ADVANCED.search(words) or re.search(r"breast cancer|neo-?adjuvant", words)) and not _LIMITED.search(words)

    def _negated(self) -> bool:
        place = _last(_NEG, self.own_before)
        if place < 0:
            return bool(re.search(r"not (?:have )?(?:received|had|been treated|previously)|\bno prior|without prior", self.lead)) and not self.sentence.excludes
        between = self.own_before[place:]
        return len(between) < 220 and not re.search(r"\bbut\b|progression on|except|\bor with\b|\bor progress", between)

    def _of_title(self, before: str, after: str, *, naive: bool) -> Stance | None:
        if naive or re.search(r"(?:no prior|not (?:been )?(?:previously )?(?:received|treated)|without prior|never|untreated)[^.;]{0,50}$", before):
            return "barred"
        if re.search(r"(?:after|following|progress\w*|previously (?:treated|received)|prior (?:treatment|therapy|exposure)|pre-?treated|resistan\w*|refractory|failed|failure|received)[^.;:,]{0,60}$", before) or re.match(r"[- ](?:refractory|resistant|pre-?treated|failed)", after):
            if re.search(r"residual|neo-?adjuvant|short|response to|versus|vs\.?|(?:followed|preced)\w*|neo-?adjuvant$|(?:completion|complete)|surgery", before[-70:]) or self.mention.classes == (SYSTEMIC,):
                return None
            return "required"
        return None

    def _in_exclusions(self, negated: bool) -> Stance | None:
        words = self.whole
        if re.search(r"no (?:prior |previous )?[^.;]{0,60}(?:is|are) allowed|(?:must not|cannot|may not|should not)[^.;]{0,50}(?:received|had|allowed|permitted|have)|not (?:be )?(?:allowed|permitted)|^\W*(?:no|never) (?:prior|previous|history|chemo|more)", words):
            negated_is_bar = True
        else:
            negated_is_bar = False
        if _ALLOW.search(words) and not _FORBID.search(words) and not negated_is_bar:
            return "allowed"
        if negated and not negated_is_bar:
            if re.search(r"for (?:patients|participants|subjects|those) who", self.own_before):
                return "limited"
            if re.match(r"\W*(?:patients?|participants?|subjects?)[^.;]{0,20} with [^.;]{5,}? without", self.own_before):
                return "limited"
            if re.search(r"(?:have|has|had|who|patients?|participants?|subjects?|disease|did|were|was|are|is|been)[^.;]{0,30}(?:not|never|without|naive|untreated)|without|untreated|naive", self.own_before):
                return "required"
            return "barred"
        if self._washout():
            return "washout"
        if not negated and _LIMITED.search(_DISEASE_STATE.sub(" ", self.words)) and not re.search(r"(?:prior|previous) (?:treatment|therapy|exposure|use)\b(?![^.;]{0,60}(?:progress|discontinu|toxicit))", self.words):
            return "limited"
        if re.search(r"cumulative|dose", self.words):
            return "limited"
        return "barred"

    def _in_inclusions(self, negated: bool) -> Stance | None:
        words = self.words
        if _FORBID.search(self.whole) and not re.search(r"not (?:an )?exclu", self.whole):
            return "barred" if not self._washout() else "washout"
        if negated and re.search(r"(?:are|is|will be|also|may be|remain) (?:also )?eligible|considered eligible", self.after) and not _FORBID.search(self.whole):
            return "allowed"
        if negated and re.search(r"(?:is|are) (?:allowed|permitted)", self.after) and not re.search(r"^\W*no ", self.own_before):
            return "allowed"
        if negated:
            if self._washout():
                return "washout"
            if re.match(r"[^.;]{0,20} or (?:progress|relaps|recurr)", self.after):
                return "limited"
            if re.search(r"\bif\b[^.;]{0,30}$|not previously treated or|progress\w*[^.;]{0,20}$", self.own_before[-40:]):
                return "limited"
            return "barred"
        if re.search(r"\bif (?:they|the patient|she|patients?|participants?|subjects?|previously|prior|having|received)[^.;]{0,50}$", self.own_before):
            return "allowed"
        if _ALLOW.search(words) or _OPTIONAL_BEFORE.search(self.own_before):
            return "allowed"
        if self.stance_before in {"barred", "allowed"} and not _REQUIRED.search(words):
            return self.stance_before
        if self._washout() and not re.search(r"progress|relaps|recurr", words) and not _NEEDED_WITHIN.search(words):
            return "washout"
        if re.match(r"\W*(?:if|for (?:patients|participants|subjects|those|women)) [^.;,]{0,90}$", self.own_before) and self.first:
            return "allowed"
        if _CONDITIONAL.search(self.whole) and self.first and _THEN.search(self.after):
            return "allowed"
        if re.search(r"interval|elapsed|recovered|discontinu|complet\w+ (?:of )?(?:all |any |prior )", self.own_before) and not re.search(r"must have (?:received|progress)|relaps|progress", self.own_before):
            return "allowed"
        if _REQUIRED.search(self.before) or _REQUIRED.search(self.after):
            return "required"
        return None

    def setting(self) -> Setting:
        """Read early, advanced or any from the words around the mention."""
        low = self.words
        place = max(0, low.find(self.sentence.low[self.mention.start : self.mention.end]))
        near = low[max(0, place - 70) : place + 170]
        if _ANY_SETTING.search(near):
            return "any"
        lead = self.lead if self.sentence.depth else ""
        following = low[place:]
        if re.match(r"previously untreated (?:\w+ ){0,4}(?:metasta|advanced)|treatment[- ]na[iï]ve (?:\w+ ){0,4}(?:metasta|advanced)", following):
            return "advanced"
        if low[max(0, place - 110) : place].rfind("(") > low[max(0, place - 110) : place].rfind(")") and _EARLY.search(low[max(0, place - 110) : place]) and not _ADVANCED.search(low):
            return "early"
        advanced = _ADVANCED.search(following) or _ADVANCED.search(low[max(0, place - 60) : place + 30]) or _ADVANCED.search(lead)
        early = re.search(r"^[^,;.]{0,40}" + _EARLY.pattern, following) or _EARLY.search(low[max(0, place - 40) : place + 4])
        if advanced and early and re.search(r"(?:metastatic|advanced)[^.;]{0,40}$", low[max(0, place - 60) : place + 1]):
            return "any"
        if advanced and not early:
            return "advanced"
        if early and not advanced:
            return "early"
        return "any" if not advanced else "advanced"


def _last(pattern: re.Pattern[str], text: str) -> int:
    place = -1
    for match in pattern.finditer(text):
        place = match.start()
    return place


def _counted(sentence: Sentence, clause: _Clause, made: list[tuple[Mention, PriorRule]], drugs: Drugs) -> list[tuple[Mention, PriorRule]]:
    """Give each rule the count of lines that the clause states for it."""
    end = clause.exception if clause.exception is not None else clause.end
    text = sentence.low[clause.start : end]
    for mention, _ in made:
        if SYSTEMIC not in mention.classes:
            a, b = mention.start - clause.start, mention.end - clause.start
            text = text[:a] + "~" * (min(b, len(text)) - a) + text[b:] if a < len(text) else text
    numbers = [c for c in counts(text) if not re.search(r"(?:at least|of|for) $", text[: c.start][-10:]) or not c.plain]
    if not numbers:
        return made
    result: list[tuple[Mention, PriorRule]] = []
    for mention, rule in made:
        place, stop = mention.start - clause.start, mention.end - clause.start
        low_end: int | None = None
        high_end: int | None = None
        best: Count | None = None
        for count in numbers:
            gap = text[count.end : place] if count.end <= place else text[stop : count.start]
            inside = place <= count.start < stop
            if not inside and (len(gap) > 70 or re.search(r"[;.]|\bweeks|\bmonths| since| from\b", gap)):
                continue
            others = any(count.end <= o.start - clause.start < place for o, _ in made if o is not mention)
            if "additional" in gap or "additional" in text[max(0, count.start - 12) : count.start]:
                continue
            if others and not re.fullmatch(r"[^.;(]{0,60}~(?: (?:therap\w+|treatments?|regimens?|agents?|drugs?))?,?(?: and/or| or| and|/|,) ?(?:an? |the |any |prior )?", gap):
                continue
            if count.start >= stop and not re.match(r"[ (:,-]*(?:therapy |lines?|regimens?|treatments?|for |in |of )*[^.;]{0,24}$", gap):
                continue
            if best is not None and not count.plain and not count.ordinal and not best.plain and not best.ordinal:
                low_end = count.low if count.low is not None else best.low
                high_end = count.high if count.high is not None else best.high
                best = replace(count, start=best.start, low=low_end, high=high_end)
            elif best is None or best.plain or best.ordinal:
                best = count
        result.append((mention, _with_count(sentence, clause, rule, best) if best else rule))
    return result


def _with_count(sentence: Sentence, clause: _Clause, rule: PriorRule, count: Count) -> PriorRule:
    low = sentence.low[clause.start : clause.end]
    negated = bool(_NEG.search(low[: count.start][-40:]))
    least, most = count.low, count.high
    if count.ordinal:
        if sentence.excludes and least and least > 1 and not re.search(r"progress|allowed", low):
            return replace(rule, stance="allowed", maximum=least - 1)
        return rule
    if count.plain and least is not None:
        if sentence.excludes:
            return rule
        if _ALLOW.search(low) or rule.stance == "allowed":
            return replace(rule, stance="allowed", maximum=most)
        return replace(rule, minimum=least, maximum=most if re.search(r"only|a single|single", low) else None)
    if sentence.excludes or negated:
        if most is None and least is not None:
            return replace(rule, stance="allowed", maximum=least - 1) if least > 1 else replace(rule, stance="barred", maximum=0)
        if least is None and most is not None:
            if re.search(r"no more|not more|maximum|at most|up to|no greater", low[max(0, count.start - 2) : count.end]):
                return replace(rule, stance="allowed", maximum=most)
            return replace(rule, stance="required", minimum=most + 1)
        if least is not None and most is not None and not negated:
            return replace(rule, stance="allowed", maximum=least - 1)
        return rule
    stance: Stance = rule.stance
    if least is None or least == 0:
        stance = "barred" if most == 0 else "allowed"
    elif stance in {"allowed", "washout"} and not _ALLOW.search(low):
        stance = "required"
    return replace(rule, stance=stance, minimum=least or None, maximum=most)


_OR = re.compile(
    r"[^.;]{0,60}?(?<!advanced )(?<!recurrent )(?<!adjuvant )(?<!neoadjuvant )(?<!metastatic )(?:\band/or\b|\bor\b(?! metasta| advanced| unresec| locally| recurr| inoper| adjuvant| more| later| higher| greater| less)|(?<=[a-z )]) ?/ ?(?=[a-z]|$))[^.;]{0,40}$"
)
_OR_LOCAL_AFTER = re.compile(r"[ ,)]*(?:and ?/ ?or|or|/) ?(?:\w+ ){0,2}(?:radi|surg|irradi|xrt|rt\b|breast-)|, radi\w+,? (?:and/or|or)")
_OR_LOCAL_BEFORE = re.compile(r"(?:surgery|radi\w+|rt),? (?:and ?/ ?or|or) (?:\w+ ){0,2}$")


def _joined(low: str, made: list[tuple[Mention, PriorRule]], drugs: Drugs) -> list[PriorRule]:
    """Mark "A or B" among required treatments: either would do."""
    result: list[PriorRule] = []
    for place, (mention, rule) in enumerate(made):
        if rule.stance != "required":
            result.append(rule)
            continue
        linked = False
        for step in (-1, 1):
            other = place + step
            if 0 <= other < len(made) and made[other][1].stance in {"required", "allowed"}:
                first, second = sorted((mention, made[other][0]), key=lambda m: m.start)
                between = low[first.end : second.start]
                after = low[second.end : second.end + 60]
                linked |= bool(_OR.match(between)) or bool(
                    re.fullmatch(r"[^a-z]*,[^a-z]*", between) and re.match(r"[^.;]{0,50},? (?:and/)?or\b", after)
                )
        before, after = low[max(0, mention.start - 60) : mention.start], low[mention.end : mention.end + 50]
        linked |= bool(_OR_LOCAL_AFTER.match(after)) or bool(_OR_LOCAL_BEFORE.search(before))
        linked |= bool(re.search(r"(?:such as|e\.?g\.?,?)[^.;)]*$", before)) or bool(re.search(r"de[- ]?novo[^.;]{0,60}\bor\b", low[: mention.start]))
        result.append(replace(rule, alternative=linked))
    return result
