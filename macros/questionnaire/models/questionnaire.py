"""A questionnaire: its sheet, its dimensions with their questions, its advice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Final, Literal

from macros.ground import errors
from macros.ground.fields import (
    AdvisedAnswer,
    Day,
    Flag,
    Line,
    Paragraph,
    PartOf,
    PastDay,
    Percentage,
    Points,
    Rank,
    Share,
    ShortMinutes,
    Slug,
    Version,
    Weight,
)
from macros.ground.labels import optional, optional_list, required
from macros.ground.limits import WORDS, AtLeast, AtMost, Together, Unique, UniqueIds
from macros.ground.records import Entry, Identified, Record
from macros.ground.tables import Table
from macros.questionnaire.ids import QuestionId
from macros.site.ids import LinkId, NeedId

# « non concerné », an answer that leaves the calculation.
NOT_APPLICABLE: Final = "not-applicable"
# The question of the profile that tells the size of the firm.
SIZE = "taille"
# The points of the option chosen, or one of the two answers that are not options.
Answer = int | Literal["unknown", "not-applicable"]


class Change(Record):
    """A version, and what it changed."""

    version: Version = required("Version", "Le numéro de la version.")
    published_on: PastDay = required("Publiée le", "Le jour de sa publication.")
    text: Line = required("Ce qui change", "Ce qui a changé, en une phrase.", "Première version.")


class Level(Record):
    """A level of the total, from its first point up to the next level."""

    id: Slug = required("Identifiant", "Ce que les portes écrivent.", "en-route")
    title: Line = required("Niveau", "Le nom du niveau, sans jugement.", "En route")
    start: Percentage = required(
        "À partir de", "Le premier score de ce niveau ; le premier niveau part de 0.", "25"
    )
    meaning: Line = required(
        "Sens",
        "Ce que le niveau veut dire, en une phrase.",
        "Des outils existent, il reste des trous à boucher.",
    )

    @property
    def just_below(self) -> int:
        """The last whole score below it."""
        return self.start - 1


class Gate(Record):
    """What lowers the level shown, never the score: a weakness that nothing else makes up for.

    It closes when one of its questions counts no point, « je ne sais pas » included, or when the
    exact score of its dimension, out of 1, is `at_most` or less.
    """

    limits = (Together("dimension", "at_most"),)

    id: Slug = required("Identifiant", "Le nom de la porte.", "donnees-a-l-abri")
    questions: tuple[QuestionId, ...] = required(
        "Questions", "La porte se ferme si l'une d'elles compte 0 point."
    )
    dimension: Slug | None = optional(
        "Dimension", "La porte se ferme aussi si cette dimension est trop basse.", "securite"
    )
    at_most: Share | None = optional(
        "Au plus", "La part des points de la dimension jusqu'à laquelle la porte se ferme.", "1/3"
    )
    ceiling: Annotated[Slug, PartOf("levels")] = required(
        "Plafond", "Le plus haut niveau affiché quand la porte est fermée.", "en-route"
    )
    reason: Paragraph = required(
        "Pourquoi",
        "Ce que le visiteur lit quand la porte se ferme.",
        "Votre score ne change pas. Sans copie de vos données, une panne peut tout arrêter.",
    )
    missing: Paragraph = required(
        "Réponse manquante",
        "Ce que le visiteur lit quand une des questions est passée.",
        "Répondez à la question sur les sauvegardes pour connaître votre niveau.",
    )

    @property
    def highest_score(self) -> Fraction | None:
        """The highest score out of 100 of its dimension that closes it."""
        return self.at_most and 100 * self.at_most


class Choice(Record):
    """An answer to a question of the profile."""

    id: Slug = required("Identifiant", "Ce que benchmarks.yml écrit.", "1-9")
    label: Line = required("Réponse", "Ce que le visiteur lit.", "De 1 à 9 salariés")


class ProfileQuestion(Record):
    """A question about the firm: it gives no point, it chooses the figures to compare with."""

    id: Slug = required("Identifiant", "Le nom de la question.", "taille")
    question: Line = required("Question", "La question posée.", "Combien êtes-vous ?")
    several: Flag = optional(
        "Plusieurs réponses", "« true » si plusieurs réponses sont possibles.", default=False
    )
    options: Annotated[tuple[Choice, ...], AtLeast(2, "réponse"), UniqueIds()] = required(
        "Réponses", "Les réponses possibles."
    )

    def label_of(self, option_id: str) -> str:
        """Return what visitors read of the option of that id."""
        return next(option.label for option in self.options if option.id == option_id)


class Helper(Record):
    """A public service to call."""

    text: Line = required(
        "Quand l'appeler",
        "Ce que ce service fait pour le visiteur.",
        "Trouver un conseiller près de chez vous.",
    )
    link: LinkId = required("Lien", "L'identifiant d'un lien officiel (links.yml).", "france-num")


class Replacement(Record):
    """A question that is no longer asked."""

    id: QuestionId = required(
        "Question retirée",
        "L'identifiant complet de la question ; il ne sert plus jamais.",
        "demarches.telecopie",
    )
    by: QuestionId | None = optional(
        "Reprise par",
        "La question qui en reprend la réponse, si le sens est le même.",
        "demarches.en-ligne",
    )


class Framework(Record):
    """Another frame that questions are likened to, by name and with no claim to equivalence."""

    id: Slug = required("Identifiant", "Ce que les questions écrivent.", "dmat")
    title: Line = required(
        "Nom", "Le nom du cadre, et qui le publie.", "DMAT, Commission européenne"
    )
    why_not: Paragraph = required(
        "Pourquoi pas lui",
        "Pourquoi ce site ne l'emploie pas tel quel.",
        "Il interroge sur des robots, que peu de petites entreprises ont.",
    )
    link: LinkId | None = optional("Lien", "L'identifiant d'un lien officiel (links.yml).", "dmat")


class Study(Record):
    """A publication that the method of a questionnaire rests on."""

    text: Paragraph = required(
        "Ce qu'on en retient",
        "Ce que dit la publication, en une ou deux phrases.",
        "La plupart des modèles ne prouvent pas ce qu'ils mesurent.",
    )
    link: LinkId = required(
        "Lien", "L'identifiant d'un lien officiel (links.yml).", "guide-des-indices"
    )


class Sheet(Identified):
    """What holds for a whole questionnaire: its version, its scale, its levels, its profile."""

    explains = errors.Severity.ERROR
    titled_by = "title"

    id: Slug = required(
        "Identifiant",
        "Le nom du dossier ; devient l'adresse de la page : ne change jamais.",
        "maturite-numerique",
    )
    rank: Rank = required("Rang", "1 pour le questionnaire de /diagnostic/, puis 2, 3…")
    title: Line = required(
        "Titre", "Le titre de la page.", "Où en est votre entreprise avec le numérique ?"
    )
    summary: Paragraph = required(
        "En bref",
        "Ce que le visiteur obtient, en deux phrases.",
        "Répondez à 24 questions. Vous repartez avec trois gestes à faire.",
    )
    audience: Line = required(
        "Pour qui",
        "À qui le questionnaire s'adresse.",
        "Vous dirigez une petite entreprise, seul ou avec une équipe.",
    )
    minutes: Rank = required("Minutes", "Le temps pour répondre.", "8")
    express_minutes: Rank | None = optional(
        "Minutes en version courte",
        "Le temps pour les seules questions marquées « express », s'il y en a.",
        "3",
    )
    version: Version = required(
        "Version",
        "Le premier nombre monte quand un sens change, le deuxième quand une question "
        "s'ajoute, le troisième quand des mots sont corrigés.",
    )
    changes: tuple[Change, ...] = required("Versions", "La version actuelle, puis les précédentes.")
    scale: Points = required(
        "Échelle", "Les points de la meilleure réponse ; la première en donne 0."
    )
    coverage: Share = required(
        "Part répondue", "Sous cette part de questions répondues, une dimension n'a pas de score."
    )
    minimum_dimensions: Rank = required(
        "Dimensions nécessaires", "Sous ce nombre de dimensions, il n'y a pas de total.", "5"
    )
    levels: Annotated[tuple[Level, ...], UniqueIds()] = required(
        "Niveaux", "Les niveaux, du premier au dernier."
    )
    gates: Annotated[tuple[Gate, ...], UniqueIds()] = optional_list(
        "Portes", "Ce qui limite le niveau affiché, jamais le score."
    )
    dimensions: Annotated[tuple[Slug, ...], Unique()] = required(
        "Dimensions", "Les fichiers de dimensions/, dans l'ordre de lecture.", "securite"
    )
    profile: Annotated[tuple[ProfileQuestion, ...], UniqueIds()] = optional_list(
        "Profil", "Des questions sans point, facultatives."
    )
    wish: Line | None = optional(
        "Envie",
        "La question qui demande quelle dimension améliorer d'abord, sans point.",
        "Qu'aimeriez-vous améliorer d'abord ?",
    )
    provider_questions: tuple[Line, ...] = optional_list(
        "À demander à un prestataire",
        "Les questions à poser avant de signer.",
        "Puis-je récupérer mes données si je pars ?",
    )
    helpers: tuple[Helper, ...] = optional_list("Qui appeler", "Des services publics seulement.")
    replaced: Annotated[tuple[Replacement, ...], UniqueIds()] = optional_list(
        "Questions retirées", "Celles qui ne sont plus posées."
    )
    frameworks: Annotated[tuple[Framework, ...], UniqueIds()] = optional_list(
        "Autres cadres", "Les cadres auxquels comparer les questions."
    )
    studies: tuple[Study, ...] = optional_list(
        "Études", "Les publications sur lesquelles la méthode s'appuie."
    )

    @property
    def options(self) -> int:
        """How many answers each question offers, from 0 point to the top of the scale."""
        return self.scale + 1

    @property
    def size_question(self) -> ProfileQuestion | None:
        """The question of the profile that tells the size of the firm."""
        return next((question for question in self.profile if question.id == SIZE), None)

    def level(self, level_id: str) -> Level:
        """Return the level of that id."""
        return next(level for level in self.levels if level.id == level_id)


class FrameworkPart(Record):
    """Where a question would stand in another frame."""

    id: Slug = required("Cadre", "L'identifiant d'un cadre de questionnaire.yml.", "dmat")
    part: Line = required("Partie", "Le nom ou le numéro de la partie, dans ce cadre.", "M2.4")


class Question(Record):
    """A question: each option gives as many points as its place, from 0."""

    id: Slug = required(
        "Identifiant",
        "Précédé de celui de la dimension et d'un point ; ne change jamais.",
        "sauvegarde",
    )
    text: Annotated[Line, AtMost(13, WORDS)] = required(
        "Question",
        "La question, sans négation.",
        "Si votre ordinateur casse ce soir, que perdez-vous ?",
    )
    help: Line | None = optional(
        "Aide",
        "Un exemple, pour répondre sans hésiter.",
        "Pensez aux devis, aux photos, aux contacts.",
    )
    why: Line | None = optional(
        "Pourquoi cette question ?",
        "Ce que la réponse change pour l'entreprise.",
        "Une panne arrive toujours le mauvais jour.",
    )
    options: Annotated[tuple[Annotated[Line, AtMost(13, WORDS)], ...], AtLeast(2, "réponse")] = (
        required(
            "Réponses", "Une de plus que les points de l'échelle, de 0 point au plus.", "Tout."
        )
    )
    not_applicable: Line | None = optional(
        "Non concerné",
        "La raison de ne pas être concerné, si elle existe.",
        "Mon métier ne s'y prête pas.",
    )
    essential: Flag = optional(
        "Essentielle", "« true » si ses gestes passent avant les autres.", default=False
    )
    express: Flag = optional("Express", "« true » si la version courte la pose.", default=False)
    needs: tuple[NeedId, ...] = required(
        "Besoins",
        "Les besoins couverts, mots de « needs » (vocabularies.yml).",
        "donnees-et-cybersecurite",
    )
    frameworks: tuple[FrameworkPart, ...] = optional_list(
        "Dans les autres cadres", "Où cette question se trouverait, à titre indicatif."
    )
    verify_with: Line = required(
        "À vérifier avec",
        "La personne qui connaît la réponse.",
        "la personne qui s'occupe de l'ordinateur",
    )
    valid_from: Day | None = optional(
        "Posée à partir du", "Le premier jour où la question est posée, si ce n'est pas toujours."
    )
    valid_until: Day | None = optional(
        "Posée jusqu'au",
        "Le dernier jour ; la question qui la suit dans ce fichier prend sa place.",
    )

    def parts_of(self, framework: Framework) -> list[str]:
        """Return the parts of `framework` to which it is likened."""
        return [part.part for part in self.frameworks if part.id == framework.id]

    def is_asked_on(self, day: date) -> bool:
        """Tell whether the question is asked on `day`."""
        starts, ends = self.valid_from or date.min, self.valid_until or date.max
        return starts <= day <= ends


class Dimension(Identified):
    """A theme of a questionnaire, and its questions."""

    explains = errors.Severity.ERROR
    titled_by = "title"

    id: Slug = required("Identifiant", "Le nom du fichier ; ne change jamais.", "securite")
    title: Line = required(
        "Titre", "Le nom du thème, court : il s'écrit autour du radar.", "Protéger"
    )
    summary: Line = required(
        "En bref", "Ce que le thème regarde.", "Vos données, vos mots de passe, vos réflexes."
    )
    strength: Line = required(
        "Point fort",
        "Ce que le visiteur lit quand ce thème est son point fort.",
        "Vos données sont à l'abri.",
    )
    questions: Annotated[tuple[Question, ...], UniqueIds()] = required(
        "Questions", "Les questions, dans l'ordre de lecture."
    )

    def question_id(self, question: Question) -> str:
        """Return the full id of `question`, which is one of this dimension's."""
        return f"{self.id}.{question.id}"

    def questions_on(self, day: date) -> dict[str, Question]:
        """Return the questions asked on `day`, by full id and in the order of reading."""
        return {self.question_id(q): q for q in self.questions if q.is_asked_on(day)}


class Advice(Identified):
    """A gesture for those who gave some answers to a question."""

    explains = errors.Severity.ERROR

    id: Slug = required(
        "Identifiant", "Le nom du conseil ; ne change jamais.", "sauvegarde-premiere-copie"
    )
    question: QuestionId = required("Question", "L'identifiant complet de la question.")
    answers: tuple[AdvisedAnswer, ...] = required(
        "Réponses",
        "Les points des réponses qui appellent ce conseil ; la meilleure n'en a pas.",
        "0",
    )
    gesture: Line = required(
        "Geste",
        "Ce qu'il faut faire, en une phrase qui commence par un verbe.",
        "Copiez votre dossier le plus précieux sur un disque, puis débranchez-le.",
    )
    minutes: ShortMinutes = required("Minutes", "Le temps du geste.", "20")
    done_when: Line = required(
        "C'est fait quand",
        "Comment savoir que c'est fait.",
        "Vous avez ouvert un fichier de la copie.",
    )
    tutorials: tuple[Slug, ...] = optional_list(
        "Tutoriels",
        "Les identifiants des tutoriels ; celui qui n'est pas publié n'est pas montré.",
        "sauvegarder-ses-donnees",
    )
    links: tuple[LinkId, ...] = optional_list(
        "Liens", "Les identifiants des liens officiels (links.yml).", "cybermalveillance"
    )
    impact: Weight = required("Effet", "Ce que le geste change : 1 un peu, 3 beaucoup.", "3")
    effort: Weight = required("Effort", "Ce que le geste coûte : 1 peu, 3 beaucoup.", "1")


# Compared by identity: what is computed of a questionnaire is kept by it.
@dataclass(frozen=True, eq=False)
class Questionnaire:
    """A questionnaire whole: `dimensions` follow the order of the sheet, `advice` that of its file.

    The full id of a question is that of its dimension, a point, then its own.
    """

    sheet: Sheet
    dimensions: Table[Dimension]
    advice: Table[Advice]

    @classmethod
    def of(cls, sheet: Sheet, dimensions: Table[Dimension], advice: Table[Advice]) -> Questionnaire:
        """Return the questionnaire of these parts, the dimensions that it does not name last."""
        ranks = {name: rank for rank, name in enumerate(sheet.dimensions)}
        ordered = sorted(dimensions.entries, key=lambda name: ranks.get(name, len(ranks)))
        entries = {name: dimensions[name] for name in ordered}
        return cls(sheet, replace(dimensions, entries=entries), advice)

    @property
    def id(self) -> str:
        """The id of the questionnaire, the same as its sheet's."""
        return self.sheet.id

    @property
    def main(self) -> Sheet:
        """The part without which there is no questionnaire."""
        return self.sheet

    def entries(self) -> Iterator[Entry]:
        """Yield every entry of its files."""
        yield self.sheet
        yield from self.dimensions.values()
        yield from self.advice.values()

    @property
    def is_sound(self) -> bool:
        """Whether every file of the questionnaire could be read."""
        return self.dimensions.is_sound and self.advice.is_sound

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question by full id, in the order of reading, those of other days included."""
        return {d.question_id(q): q for d in self.dimensions.values() for q in d.questions}

    def placed(self) -> Iterator[tuple[Dimension, int, Question]]:
        """Yield each question with its dimension and its place there."""
        for dimension in self.dimensions.values():
            yield from ((dimension, i, question) for i, question in enumerate(dimension.questions))

    def questions_on(self, day: date) -> dict[str, Question]:
        """Return the questions asked on `day`, by full id and in the order of reading."""
        return {i: question for i, question in self.questions.items() if question.is_asked_on(day)}

    def numbers_on(self, day: date) -> dict[str, int]:
        """Return the number of each question asked on `day`, by its full id, from 1."""
        return {name: number for number, name in enumerate(self.questions_on(day), start=1)}

    def express_on(self, day: date) -> dict[str, Question]:
        """Return those of the questions asked on `day` that the short version asks."""
        return {i: question for i, question in self.questions_on(day).items() if question.express}

    def dimension_of(self, question_id: str) -> Dimension:
        """Return the dimension of the question of that full id; KeyError when there is none."""
        return self.dimensions[question_id.partition(".")[0]]

    def advice_on(self, question_id: str) -> list[Advice]:
        """Return every advice about the question of that full id, in the order of the file."""
        return self._advice_by_question.get(question_id, [])

    def advice_for(self, question_id: str, answer: Answer) -> Advice | None:
        """Return the advice for that answer; None for the best one, and for « non concerné »."""
        return next((a for a in self.advice_on(question_id) if answer in a.answers), None)

    @cached_property
    def _advice_by_question(self) -> Mapping[str, list[Advice]]:
        by_question: dict[str, list[Advice]] = {}
        for advice in self.advice.values():
            by_question.setdefault(advice.question, []).append(advice)
        return by_question
