"""What a clause says about one treatment: needed, barred, taken, for how long, in which setting."""

from __future__ import annotations

from mbc_desktop.trials.criteria.class_words import SYSTEMIC
from mbc_desktop.trials.criteria.document import Sentence
from mbc_desktop.trials.criteria.model import Setting, Stance
from mbc_desktop.trials.criteria.rules import prior_cues as cues
from mbc_desktop.trials.criteria.rules.prior_clauses import Clause
from mbc_desktop.trials.criteria.rules.prior_found import is_strange, last, last_before, windows
from mbc_desktop.trials.criteria.text import rx
from mbc_desktop.trials.criteria.treatments import Mention


class Reading:
    """One mention in its clause, with the cues around it."""

    def __init__(
        self,
        sentence: Sentence,
        clause: Clause,
        mention: Mention,
        prefix: str,
        stance_before: Stance | None,
    ) -> None:
        low = sentence.low
        self.sentence = sentence
        self.mention = mention
        main_end = clause.end
        self.words = low[clause.start : clause.end]
        if clause.exception is not None:
            opened = low.rfind("(", clause.start, clause.exception)
            closed = low.find(")", clause.exception, clause.end)
            if opened >= 0 and closed >= 0 and low.find(")", opened, clause.exception) < 0:
                # An exception in brackets does not end the clause: "(except ...) within 4 weeks".
                self.words = low[clause.start : opened] + " " + low[closed + 1 : clause.end]
            elif clause.exception > mention.end:
                main_end = clause.exception
                self.words = low[clause.start : main_end]
        self.whole = low[clause.start : clause.end]
        self.lead = sentence.lead
        # "Prior lines of therapy" carries its own "prior".
        named = low[mention.start : mention.end] if SYSTEMIC in mention.classes else ""
        self.own_before = prefix + low[clause.start : mention.start]
        self.own_and_named = self.own_before + named
        self.before = self.lead + self.own_and_named
        self.after = low[mention.end : main_end]
        self.stance_before = stance_before
        self.first = clause.start == 0
        self.current = False

    def window(self) -> str | None:
        """Return the time window of the clause as the text words it."""
        found = windows(self.words) or (windows(self.lead) if self.sentence.depth else ())
        return found[0].group().strip() if found else None

    def _washout(self) -> bool:
        for found in windows(self.words):
            before = self.words[: found.start()]
            if cues.RELATIVE.search(before[-90:]) and not self.sentence.excludes:
                continue
            if rx(
                r"(?:for|of|completed|received) (?:at least|≥|>|a minimum of|more than) ?$"
            ).search(before) and not rx(r"prior|before|since|elapsed|from|wash").search(
                found.group()
            ):
                continue
            if rx(r"for ").match(found.group()) and not rx(r"prior|before|since").search(
                found.group()
            ):
                continue
            return True
        above = windows(self.lead) if self.sentence.depth else ()
        return bool(above) and not cues.RELATIVE.search(self.lead[: above[0].start()])

    def stance(self) -> Stance | None:
        """Return the stance, or None where the mention is not about treatment had before."""
        before, after, excludes = self.before, self.after, self.sentence.excludes
        past = last_before(cues.PAST, self.lead, self.own_and_named)
        plan = last_before(cues.PLAN, self.lead, self.own_and_named)
        now = last_before(cues.CURRENT, self.lead, self.own_and_named)
        naive_after = (
            bool(cues.NAIVE.match(after))
            or bool(
                rx(r"na[iï]ve|untreated").search(
                    self.sentence.low[self.mention.start : self.mention.end]
                )
            )
            or bool(rx(r"[ -]*na[iï]ve").match(after))
        )
        if self.sentence.where == "title":
            return self._of_title(before, after, naive=naive_after)
        if (
            is_strange(self.own_before)
            and not rx(r"progress|refractory|fail").search(self.own_before)
            and not self._odd_but_real()
        ):
            return None
        if rx(r"hypersens|allerg|contra-?indicat").search(
            self.sentence.low[: self.mention.start]
        ) or rx(r"cyp\d|cytochrome").search(self.words):
            return None
        if is_strange(self.lead) and rx(
            r"hypersens|allerg|toxicit|recover|cyp\d|concomitant"
        ).search(self.lead):
            return None
        if (
            cues.OF_ANOTHER.match(after)
            or cues.OTHER_AIM.match(after)
            or cues.EXPLAINED.match(after)
            or cues.BEGUN.search(self.own_before)
        ):
            return None
        if rx(r"[- ]?(?:induced|related|associated)\b").match(after) or rx(
            r"count\w* (?:as|toward)|not (?:be )?count|considered (?:as |to be )?(?:a )?fail"
        ).search(self.whole):
            return None
        past_after = bool(
            rx(
                r"[^.;,]{0,40}(?:allowed|permitted|eligible|acceptable|refractory|-?resistant"
                r"|pre-?treated|na[iï]ve|experience|exposure"
                r"|for (?:the )?(?:treatment of )?(?:\w+ ){0,3}(?:metastatic|advanced|recurrent))"
            ).match(after)
        )
        if rx(r"\bdo(?:es)? not (?:use|take)\b").search(self.own_before):
            return None
        if (
            now >= 0
            and now > past
            and not rx(
                r"prior or current|previous or (?:current|concurrent)"
                r"|prior and (?:current|concurrent)|or has received|have received or"
                r"|received or|prior or concurrent|current or (?:prior|previous)"
                r"|used or (?:are|is) currently|been on or"
            ).search(before)
        ):
            self.current = True
            if rx(r"\bif\b").search(self.own_before) or (
                cues.CONDITIONAL.search(self.whole) and cues.THEN.search(self.words)
            ):
                return None
            if excludes or cues.NEG.search(self.own_before):
                return None
            if rx(
                r"for (?:at least|≥|>|more than|a minimum)|at least \d+ (?:weeks|months|years)"
            ).search(self.words) and not cues.ALLOW.search(self.words):
                return "required"
            return None
        if (
            excludes
            and not past_after
            and rx(
                r"[^.;]{0,90}\bprior to (?:study |trial |the )?(?:registration|enrol\w*|entry"
                r"|randomi\w+|inclusion|study entry)"
            ).match(after)
            and not windows(self.words)
        ):
            past_after = True
        negated = self._negated()
        if (
            not negated
            and not excludes
            and rx(
                r"\b(?:no|not|without)\b[^.;]{0,120}\bor (?:with|progress|relaps)[^.;]{0,60}$"
            ).search(self.own_before)
        ):
            return "allowed"
        named = (
            past >= 0
            or naive_after
            or past_after
            or negated
            or bool(cues.COUNTED.search(self.own_before) and cues.ADVANCED.search(after))
            or (excludes and "received" in self.sentence.low[self.mention.start : self.mention.end])
        )
        if not named and not (excludes and self._bare()):
            return "washout" if excludes and plan < 0 and self._washout() else None
        if plan > past and plan >= 0 and not naive_after:
            return None
        if past < 0 and not negated and cues.PLANNED.match(after):
            return None
        if excludes and (
            cues.AS_LINE.search(self.own_before) or cues.NOT_BEGUN.search(self.own_before)
        ):
            return None
        if cues.DOSE.match(after):
            return "limited" if excludes else None
        if naive_after:
            return "required" if excludes else "barred"
        if excludes:
            return self._in_exclusions(negated)
        return self._in_inclusions(negated)

    def _odd_but_real(self) -> bool:
        return bool(
            rx(r"\W*(?:no |any )?(?:prior|previous)").match(self.own_before.strip()[:24])
        ) and not rx(
            r"(?<!cyto)toxic|recover|adverse|hypersens|allerg|cumulative|reaction|tolera|ejection"
        ).search(self.own_before)

    def _bare(self) -> bool:
        """An exclusion without a cue: "Hormonal treatment for metastatic disease"."""
        words = self.whole.strip()
        if (
            cues.CURRENT.search(words)
            or cues.PLAN.search(words)
            or is_strange(words)
            or windows(words)
        ):
            return bool(cues.PAST.search(self.lead)) and not is_strange(words)
        if cues.PAST.search(self.lead):
            return True
        return (
            bool(cues.BARE_BAR.match(words))
            and bool(
                cues.ADVANCED.search(words) or rx(r"breast cancer|neo-?adjuvant").search(words)
            )
            and not cues.LIMITED.search(words)
        )

    def _negated(self) -> bool:
        place = last(cues.NEG, self.own_before)
        if place < 0:
            return (
                bool(
                    rx(
                        r"not (?:have )?(?:received|had|been treated|previously)"
                        r"|\bno prior|without prior"
                    ).search(self.lead)
                )
                and not self.sentence.excludes
            )
        between = self.own_before[place:]
        return len(between) < 220 and not rx(
            r"\bbut\b|progression on|except|\bor with\b|\bor progress|\brisk\b|comorbid"
            r"|contra-?indic"
        ).search(between)

    def _said_before_then(self) -> bool:
        """Say whether the need is of those who had it: "who had X must have completed X"."""
        if not cues.CONDITIONAL.search(self.whole):
            return False
        then = last(cues.THEN, self.own_before)
        name = self.sentence.low[self.mention.start : self.mention.end]
        return then >= 0 and name in self.own_before[:then]

    def _of_title(self, before: str, after: str, *, naive: bool) -> Stance | None:
        if naive or rx(
            r"(?:no prior|not (?:been )?(?:previously )?(?:received|treated)|without prior|never"
            r"|untreated)[^.;]{0,50}$"
        ).search(before):
            return "barred"
        if rx(
            r"(?:after|following|progress\w*|previously (?:treated|received)|prior (?:treatment"
            r"|therapy|exposure)|pre-?treated|resistan\w*|refractory|failed|failure"
            r"|received)[^.;:,]{0,60}$"
        ).search(before) or rx(r"[- ](?:refractory|resistant|pre-?treated|failed)").match(after):
            if rx(
                r"residual|neo-?adjuvant|short|response to|versus|vs\.?|(?:followed|preced)\w*"
                r"|neo-?adjuvant$|(?:completion|complete)|surgery"
            ).search(before[-70:]) or self.mention.classes == (SYSTEMIC,):
                return None
            return "required"
        return None

    def _in_exclusions(self, negated: bool) -> Stance | None:
        words = self.whole
        if rx(
            r"no (?:prior |previous )?[^.;]{0,60}(?:is|are) allowed|(?:must not|cannot|may not"
            r"|should not)[^.;]{0,50}(?:received|had|allowed|permitted|have)"
            r"|not (?:be )?(?:allowed|permitted)|^\W*(?:no|never) (?:prior|previous|history|chemo"
            r"|more)"
        ).search(words):
            negated_is_bar = True
        else:
            negated_is_bar = False
        if (
            cues.ALLOW.search(rx(r"\bany (?:prior |previous )?lines?\b").sub(" ", words))
            and not cues.FORBID.search(words)
            and not negated_is_bar
        ):
            return "allowed"
        if negated and not negated_is_bar:
            if rx(r"for (?:patients|participants|subjects|those) who").search(self.own_before):
                return "limited"
            if rx(
                r"\W*(?:patients?|participants?|subjects?)[^.;]{0,20} with [^.;]{5,}? without"
            ).match(self.own_before):
                return "limited"
            if rx(
                r"(?:have|has|had|who|patients?|participants?|subjects?|disease|did|were|was|are|is"
                r"|been)[^.;]{0,30}(?:not|never|without|naive|untreated)|without|untreated|naive"
            ).search(self.own_before):
                return "required"
            return "barred"
        if self._washout():
            return "washout"
        if (
            not negated
            and cues.LIMITED.search(cues.DISEASE_STATE.sub(" ", self.words))
            and not rx(
                r"(?:prior|previous) (?:treatment|therapy|exposure|use)\b(?![^.;]{0,60}(?:progress"
                r"|discontinu|toxicit))"
            ).search(self.words)
        ):
            return "limited"
        if rx(r"cumulative|dose").search(self.words):
            return "limited"
        return "barred"

    def _in_inclusions(self, negated: bool) -> Stance | None:
        words = self.words
        if cues.FORBID.search(self.words) and not rx(r"not (?:an )?exclu").search(self.words):
            return "barred" if not self._washout() else "washout"
        if (
            negated
            and rx(
                r"(?:are|is|will be|also|may be|remain) (?:also )?eligible|considered eligible"
            ).search(self.after)
            and not cues.FORBID.search(self.whole)
        ):
            return "allowed"
        if (
            negated
            and rx(r"(?:is|are) (?:allowed|permitted)").search(self.after)
            and not rx(r"^\W*no ").search(self.own_before)
        ):
            return "allowed"
        if negated:
            if self._washout():
                return "washout"
            if rx(
                r"[^.;]{0,20} or (?:progress|relaps|recurr)|[^.;]{0,12} for (?:>|≥|more than"
                r"|longer than"
                r"|at least) ?(?:\d+|one|two|six) ?(?:years?|months?)"
            ).match(self.after):
                return "limited"
            if rx(r"\bif\b[^.;]{0,30}$|not previously treated or|progress\w*[^.;]{0,20}$").search(
                self.own_before[-40:]
            ):
                return "limited"
            return "barred"
        if rx(
            r"\bif (?:they|the patient|she|patients?|participants?|subjects?|previously|prior"
            r"|having|received)[^.;]{0,50}$"
        ).search(self.own_before):
            return "allowed"
        if cues.ALLOW.search(words) or cues.OPTIONAL_BEFORE.search(self.own_before):
            return "allowed"
        if (
            cues.IF_FIT_BEFORE.search(self.own_before)
            or cues.IN_CASE.search(self.own_before)
            or self._said_before_then()
            or cues.FOR_SOME.match(self.after)
            or cues.IF_FIT.match(self.after)
            or (
                rx(r"\bincluding\b[^.;]*$").search(self.own_before)
                and cues.IF_FIT_LATER.match(self.after)
            )
        ):
            return "allowed"
        if self.stance_before in {"barred", "allowed"} and not cues.REQUIRED.search(words):
            return self.stance_before
        if (
            self._washout()
            and not rx(r"progress|relaps|recurr").search(words)
            and not cues.NEEDED_WITHIN.search(words)
        ):
            return "washout"
        if (
            rx(r"\W*(?:if|for (?:patients|participants|subjects|those|women)) [^.;,]{0,90}$").match(
                self.own_before
            )
            and self.first
        ):
            return "allowed"
        if cues.CONDITIONAL.search(self.whole) and self.first and cues.THEN.search(self.after):
            return "allowed"
        if rx(r"complet\w+ [^.;]{0,60}$").search(self.own_before) and rx(
            r"[^.;]{0,20}(?:≥|>|at least|more than) ?\(?(?:\d+|two|three|four|six) ?(?:days|weeks)"
        ).match(self.after):
            return "washout"
        if rx(
            r"interval|elapsed|recovered|discontinu|complet\w+ (?:of )?(?:all |any |prior )"
        ).search(self.own_before) and not rx(
            r"must have (?:received|progress)|relaps|progress"
        ).search(self.own_before):
            return "allowed"
        if SYSTEMIC in self.mention.classes and rx(r"number of (?:[\w-]+ ){0,4}$").search(
            self.own_before
        ):
            return "allowed"
        if cues.COUNTED.search(self.own_before):
            return "required"
        if cues.REQUIRED.search(self.before) or cues.REQUIRED.search(self.after):
            return "required"
        return None

    def setting(self) -> Setting:
        """Read early, advanced or any from the words around the mention."""
        low = self.words
        place = max(0, low.find(self.sentence.low[self.mention.start : self.mention.end]))
        near = low[max(0, place - 70) : place + 170]
        if cues.ANY_SETTING.search(near):
            return "any"
        lead = self.lead if self.sentence.depth else ""
        following = low[place:]
        if rx(
            r"previously untreated (?:[\w+/-]+,? ){0,6}(?:metasta|advanced)"
            r"|treatment[- ]na[iï]ve (?:[\w+/-]+,? ){0,6}(?:metasta|advanced)"
        ).match(following):
            return "advanced"
        if (
            low[max(0, place - 110) : place].rfind("(")
            > low[max(0, place - 110) : place].rfind(")")
            and cues.EARLY.search(low[max(0, place - 110) : place])
            and not cues.ADVANCED.search(low)
        ):
            return "early"
        advanced = (
            cues.ADVANCED.search(following)
            or cues.ADVANCED.search(low[max(0, place - 60) : place + 30])
            or cues.ADVANCED.search(lead)
        )
        early = cues.EARLY_NEAR.match(following) or cues.EARLY.search(
            low[max(0, place - 40) : place + 4]
        )
        if (
            advanced
            and early
            and rx(r"(?:metastatic|advanced)[^.;]{0,40}$").search(
                low[max(0, place - 60) : place + 1]
            )
        ):
            return "any"
        if advanced and not early:
            return "advanced"
        if early and not advanced:
            return "early"
        return "any" if not advanced else "advanced"
