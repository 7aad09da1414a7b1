"""A questionnaire: its sheet, its dimensions with their questions, its advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Annotated, Final, Literal

from pydantic import Field

from macros.models.fields import (
    AdvisedAnswer,
    Day,
    Flag,
    Grade,
    Line,
    LinkId,
    NeedId,
    Paragraph,
    PartOf,
    PastDay,
    Percentage,
    Points,
    QuestionId,
    Rank,
    Share,
    ShortMinutes,
    Slug,
    Version,
)
from macros.models.limits import WORDS, AtLeast, AtMost, Together, Unique, UniqueIds
from macros.models.record import Identified, Record
from macros.models.table import Table

# « non concerné », an answer that leaves the calculation.
NOT_APPLICABLE: Final = "not-applicable"
# The points of the option chosen, or one of the two answers that are not options.
Answer = int | Literal["unknown", "not-applicable"]


class Change(Record):
    """A version, and what it changed."""

    version: Version = Field(title="Version", description="Le numéro de la version.")
    published_on: PastDay = Field(title="Publiée le", description="Le jour de sa publication.")
    text: Line = Field(
        title="Ce qui change",
        description="Ce qui a changé, en une phrase.",
        examples=["Première version."],
    )


class Level(Record):
    """A level of the total, from its first point up to the next level."""

    id: Slug = Field(
        title="Identifiant", description="Ce que les portes écrivent.", examples=["en-route"]
    )
    title: Line = Field(
        title="Niveau", description="Le nom du niveau, sans jugement.", examples=["En route"]
    )
    start: Percentage = Field(
        title="À partir de",
        description="Le premier score de ce niveau ; le premier niveau part de 0.",
        examples=["25"],
    )
    meaning: Line = Field(
        title="Sens",
        description="Ce que le niveau veut dire, en une phrase.",
        examples=["Des outils existent, il reste des trous à boucher."],
    )


class Gate(Record):
    """What lowers the level shown, never the score: a weakness that nothing else makes up for.

    It closes when one of its questions counts no point, « je ne sais pas » included, or when the
    exact score of its dimension, out of 1, is `at_most` or less.
    """

    limits = (Together("dimension", "at_most"),)

    id: Slug = Field(
        title="Identifiant", description="Le nom de la porte.", examples=["donnees-a-l-abri"]
    )
    questions: tuple[QuestionId, ...] = Field(
        title="Questions",
        description="La porte se ferme si l'une d'elles compte 0 point.",
    )
    dimension: Slug | None = Field(
        default=None,
        title="Dimension",
        description="La porte se ferme aussi si cette dimension est trop basse.",
        examples=["securite"],
    )
    at_most: Share | None = Field(
        default=None,
        title="Au plus",
        description="La part des points de la dimension jusqu'à laquelle la porte se ferme.",
        examples=["1/3"],
    )
    ceiling: Annotated[Slug, PartOf("levels")] = Field(
        title="Plafond",
        description="Le plus haut niveau affiché quand la porte est fermée.",
        examples=["en-route"],
    )
    reason: Paragraph = Field(
        title="Pourquoi",
        description="Ce que le visiteur lit quand la porte se ferme.",
        examples=[
            "Votre score ne change pas. Sans copie de vos données, une panne peut tout arrêter."
        ],
    )
    missing: Paragraph = Field(
        title="Réponse manquante",
        description="Ce que le visiteur lit quand une des questions est passée.",
        examples=["Répondez à la question sur les sauvegardes pour connaître votre niveau."],
    )


class Choice(Record):
    """An answer to a question of the profile."""

    id: Slug = Field(
        title="Identifiant", description="Ce que benchmarks.yml écrit.", examples=["1-9"]
    )
    label: Line = Field(
        title="Réponse", description="Ce que le visiteur lit.", examples=["De 1 à 9 salariés"]
    )


class ProfileQuestion(Record):
    """A question about the firm: it gives no point, it chooses the figures to compare with."""

    id: Slug = Field(title="Identifiant", description="Le nom de la question.", examples=["taille"])
    question: Line = Field(
        title="Question", description="La question posée.", examples=["Combien êtes-vous ?"]
    )
    several: Flag = Field(
        default=False,
        title="Plusieurs réponses",
        description="« true » si plusieurs réponses sont possibles.",
    )
    options: Annotated[tuple[Choice, ...], AtLeast(2, "réponse"), UniqueIds()] = Field(
        title="Réponses", description="Les réponses possibles."
    )


class Helper(Record):
    """A public service to call."""

    text: Line = Field(
        title="Quand l'appeler",
        description="Ce que ce service fait pour le visiteur.",
        examples=["Trouver un conseiller près de chez vous."],
    )
    link: LinkId = Field(
        title="Lien",
        description="L'identifiant d'un lien officiel (links.yml).",
        examples=["france-num"],
    )


class Replacement(Record):
    """A question that is no longer asked."""

    id: QuestionId = Field(
        title="Question retirée",
        description="L'identifiant complet de la question ; il ne sert plus jamais.",
        examples=["demarches.telecopie"],
    )
    by: QuestionId | None = Field(
        default=None,
        title="Reprise par",
        description="La question qui en reprend la réponse, si le sens est le même.",
        examples=["demarches.en-ligne"],
    )


class Framework(Record):
    """Another frame that questions are likened to, by name and with no claim to equivalence."""

    id: Slug = Field(
        title="Identifiant", description="Ce que les questions écrivent.", examples=["dmat"]
    )
    title: Line = Field(
        title="Nom",
        description="Le nom du cadre, et qui le publie.",
        examples=["DMAT, Commission européenne"],
    )
    why_not: Paragraph = Field(
        title="Pourquoi pas lui",
        description="Pourquoi ce site ne l'emploie pas tel quel.",
        examples=["Il interroge sur des robots, que peu de petites entreprises ont."],
    )
    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant d'un lien officiel (links.yml).",
        examples=["dmat"],
    )


class Study(Record):
    """A publication that the method of a questionnaire rests on."""

    text: Paragraph = Field(
        title="Ce qu'on en retient",
        description="Ce que dit la publication, en une ou deux phrases.",
        examples=["La plupart des modèles ne prouvent pas ce qu'ils mesurent."],
    )
    link: LinkId = Field(
        title="Lien",
        description="L'identifiant d'un lien officiel (links.yml).",
        examples=["guide-des-indices"],
    )


class Sheet(Identified):
    """What holds for a whole questionnaire: its version, its scale, its levels, its profile."""

    id: Slug = Field(
        title="Identifiant",
        description="Le nom du dossier ; devient l'adresse de la page : ne change jamais.",
        examples=["maturite-numerique"],
    )
    rank: Rank = Field(
        title="Rang", description="1 pour le questionnaire de /diagnostic/, puis 2, 3…"
    )
    title: Line = Field(
        title="Titre",
        description="Le titre de la page.",
        examples=["Où en est votre entreprise avec le numérique ?"],
    )
    summary: Paragraph = Field(
        title="En bref",
        description="Ce que le visiteur obtient, en deux phrases.",
        examples=["Répondez à 24 questions. Vous repartez avec trois gestes à faire."],
    )
    audience: Line = Field(
        title="Pour qui",
        description="À qui le questionnaire s'adresse.",
        examples=["Vous dirigez une petite entreprise, seul ou avec une équipe."],
    )
    minutes: Rank = Field(title="Minutes", description="Le temps pour répondre.", examples=["8"])
    express_minutes: Rank | None = Field(
        default=None,
        title="Minutes en version courte",
        description="Le temps pour les seules questions marquées « express », s'il y en a.",
        examples=["3"],
    )
    version: Version = Field(
        title="Version",
        description=(
            "Le premier nombre monte quand un sens change, le deuxième quand une question "
            "s'ajoute, le troisième quand des mots sont corrigés."
        ),
    )
    changes: tuple[Change, ...] = Field(
        title="Versions", description="La version actuelle, puis les précédentes."
    )
    scale: Points = Field(
        title="Échelle",
        description="Les points de la meilleure réponse ; la première en donne 0.",
    )
    coverage: Share = Field(
        title="Part répondue",
        description="Sous cette part de questions répondues, une dimension n'a pas de score.",
    )
    minimum_dimensions: Rank = Field(
        title="Dimensions nécessaires",
        description="Sous ce nombre de dimensions, il n'y a pas de total.",
        examples=["5"],
    )
    levels: Annotated[tuple[Level, ...], UniqueIds()] = Field(
        title="Niveaux", description="Les niveaux, du premier au dernier."
    )
    gates: Annotated[tuple[Gate, ...], UniqueIds()] = Field(
        default=(), title="Portes", description="Ce qui limite le niveau affiché, jamais le score."
    )
    dimensions: Annotated[tuple[Slug, ...], Unique()] = Field(
        title="Dimensions",
        description="Les fichiers de dimensions/, dans l'ordre de lecture.",
        examples=["securite"],
    )
    profile: Annotated[tuple[ProfileQuestion, ...], UniqueIds()] = Field(
        default=(), title="Profil", description="Des questions sans point, facultatives."
    )
    wish: Line | None = Field(
        default=None,
        title="Envie",
        description="La question qui demande quelle dimension améliorer d'abord, sans point.",
        examples=["Qu'aimeriez-vous améliorer d'abord ?"],
    )
    provider_questions: tuple[Line, ...] = Field(
        default=(),
        title="À demander à un prestataire",
        description="Les questions à poser avant de signer.",
        examples=["Puis-je récupérer mes données si je pars ?"],
    )
    helpers: tuple[Helper, ...] = Field(
        default=(), title="Qui appeler", description="Des services publics seulement."
    )
    replaced: Annotated[tuple[Replacement, ...], UniqueIds()] = Field(
        default=(), title="Questions retirées", description="Celles qui ne sont plus posées."
    )
    frameworks: Annotated[tuple[Framework, ...], UniqueIds()] = Field(
        default=(), title="Autres cadres", description="Les cadres auxquels comparer les questions."
    )
    studies: tuple[Study, ...] = Field(
        default=(),
        title="Études",
        description="Les publications sur lesquelles la méthode s'appuie.",
    )

    @property
    def url(self) -> str:
        """The address of the page: the first questionnaire is the diagnosis itself."""
        return "/diagnostic/" if self.rank == 1 else f"/diagnostic/{self.id}/"


class FrameworkPart(Record):
    """Where a question would stand in another frame."""

    id: Slug = Field(
        title="Cadre",
        description="L'identifiant d'un cadre de questionnaire.yml.",
        examples=["dmat"],
    )
    part: Line = Field(
        title="Partie",
        description="Le nom ou le numéro de la partie, dans ce cadre.",
        examples=["M2.4"],
    )


class Question(Record):
    """A question: each option gives as many points as its place, from 0."""

    id: Slug = Field(
        title="Identifiant",
        description="Précédé de celui de la dimension et d'un point ; ne change jamais.",
        examples=["sauvegarde"],
    )
    text: Annotated[Line, AtMost(13, WORDS)] = Field(
        title="Question",
        description="La question, sans négation.",
        examples=["Si votre ordinateur casse ce soir, que perdez-vous ?"],
    )
    help: Line | None = Field(
        default=None,
        title="Aide",
        description="Un exemple, pour répondre sans hésiter.",
        examples=["Pensez aux devis, aux photos, aux contacts."],
    )
    why: Line | None = Field(
        default=None,
        title="Pourquoi cette question ?",
        description="Ce que la réponse change pour l'entreprise.",
        examples=["Une panne arrive toujours le mauvais jour."],
    )
    options: Annotated[tuple[Annotated[Line, AtMost(13, WORDS)], ...], AtLeast(2, "réponse")] = (
        Field(
            title="Réponses",
            description="Une de plus que les points de l'échelle, de 0 point au plus.",
            examples=["Tout."],
        )
    )
    not_applicable: Line | None = Field(
        default=None,
        title="Non concerné",
        description="La raison de ne pas être concerné, si elle existe.",
        examples=["Mon métier ne s'y prête pas."],
    )
    essential: Flag = Field(
        default=False,
        title="Essentielle",
        description="« true » si ses gestes passent avant les autres.",
    )
    express: Flag = Field(
        default=False, title="Express", description="« true » si la version courte la pose."
    )
    needs: tuple[NeedId, ...] = Field(
        title="Besoins",
        description="Les besoins couverts, mots de « needs » (vocabularies.yml).",
        examples=["donnees-et-cybersecurite"],
    )
    frameworks: tuple[FrameworkPart, ...] = Field(
        default=(),
        title="Dans les autres cadres",
        description="Où cette question se trouverait, à titre indicatif.",
    )
    verify_with: Line = Field(
        title="À vérifier avec",
        description="La personne qui connaît la réponse.",
        examples=["la personne qui s'occupe de l'ordinateur"],
    )
    valid_from: Day | None = Field(
        default=None,
        title="Posée à partir du",
        description="Le premier jour où la question est posée, si ce n'est pas toujours.",
    )
    valid_until: Day | None = Field(
        default=None,
        title="Posée jusqu'au",
        description="Le dernier jour ; la question qui la suit dans ce fichier prend sa place.",
    )

    def is_asked_on(self, day: date) -> bool:
        """Tell whether the question is asked on `day`."""
        starts, ends = self.valid_from or date.min, self.valid_until or date.max
        return starts <= day <= ends


class Dimension(Identified):
    """A theme of a questionnaire, and its questions."""

    id: Slug = Field(
        title="Identifiant",
        description="Le nom du fichier ; ne change jamais.",
        examples=["securite"],
    )
    title: Line = Field(
        title="Titre",
        description="Le nom du thème, court : il s'écrit autour du radar.",
        examples=["Protéger"],
    )
    summary: Line = Field(
        title="En bref",
        description="Ce que le thème regarde.",
        examples=["Vos données, vos mots de passe, vos réflexes."],
    )
    strength: Line = Field(
        title="Point fort",
        description="Ce que le visiteur lit quand ce thème est son point fort.",
        examples=["Vos données sont à l'abri."],
    )
    questions: Annotated[tuple[Question, ...], UniqueIds()] = Field(
        title="Questions", description="Les questions, dans l'ordre de lecture."
    )

    def question_id(self, question: Question) -> str:
        """Return the full id of `question`, which is one of this dimension's."""
        return f"{self.id}.{question.id}"

    def questions_on(self, day: date) -> dict[str, Question]:
        """Return the questions asked on `day`, by full id and in the order of reading."""
        return {self.question_id(q): q for q in self.questions if q.is_asked_on(day)}


class Advice(Identified):
    """A gesture for those who gave some answers to a question."""

    id: Slug = Field(
        title="Identifiant",
        description="Le nom du conseil ; ne change jamais.",
        examples=["sauvegarde-premiere-copie"],
    )
    question: QuestionId = Field(
        title="Question", description="L'identifiant complet de la question."
    )
    answers: tuple[AdvisedAnswer, ...] = Field(
        title="Réponses",
        description="Les points des réponses qui appellent ce conseil ; la meilleure n'en a pas.",
        examples=["0"],
    )
    gesture: Line = Field(
        title="Geste",
        description="Ce qu'il faut faire, en une phrase qui commence par un verbe.",
        examples=["Copiez votre dossier le plus précieux sur un disque, puis débranchez-le."],
    )
    minutes: ShortMinutes = Field(
        title="Minutes", description="Le temps du geste.", examples=["20"]
    )
    done_when: Line = Field(
        title="C'est fait quand",
        description="Comment savoir que c'est fait.",
        examples=["Vous avez ouvert un fichier de la copie."],
    )
    tutorials: tuple[Slug, ...] = Field(
        default=(),
        title="Tutoriels",
        description="Les identifiants des tutoriels ; celui qui n'est pas publié n'est pas montré.",
        examples=["sauvegarder-ses-donnees"],
    )
    links: tuple[LinkId, ...] = Field(
        default=(),
        title="Liens",
        description="Les identifiants des liens officiels (links.yml).",
        examples=["cybermalveillance"],
    )
    impact: Grade = Field(
        title="Effet", description="Ce que le geste change : 1 un peu, 3 beaucoup.", examples=["3"]
    )
    effort: Grade = Field(
        title="Effort", description="Ce que le geste coûte : 1 peu, 3 beaucoup.", examples=["1"]
    )


@dataclass(frozen=True)
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
    def is_sound(self) -> bool:
        """Whether every file of the questionnaire could be read."""
        return self.dimensions.is_sound and self.advice.is_sound

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question by full id, in the order of reading, those of other days included."""
        return {d.question_id(q): q for d in self.dimensions.values() for q in d.questions}

    def questions_on(self, day: date) -> dict[str, Question]:
        """Return the questions asked on `day`, by full id and in the order of reading."""
        return {i: question for i, question in self.questions.items() if question.is_asked_on(day)}

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
