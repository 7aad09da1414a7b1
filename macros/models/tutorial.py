"""A tutorial: what a trainer prepares, runs and follows, and what a learner leaves with.

The prose of its steps stands in `docs/tutoriels/<slug>.md`; the slug is the name of both files.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Field

from macros.models.fields import (
    AudienceId,
    Day,
    DifficultyId,
    EquipmentId,
    FactId,
    Flag,
    LicenceId,
    Line,
    LinkId,
    Minutes,
    NeedId,
    Paragraph,
    PartOf,
    PastDay,
    Percentage,
    QuestionnaireId,
    Rank,
    Slug,
    TermId,
    TutorialSlug,
)
from macros.models.limits import (
    CHARACTERS,
    AtLeast,
    AtMost,
    Between,
    OneOf,
    OneSentence,
    SomeOf,
    UniqueIds,
)
from macros.models.record import Identified, Record

MOST_TERMS_AN_HOUR = 4
ObjectiveId = Annotated[Slug, PartOf("objectives")]
StepId = Annotated[Slug, PartOf("steps")]


class Nature(StrEnum):
    """What kind of text it is (Diátaxis)."""

    TUTORIAL = "tutoriel"
    HOW_TO = "fiche-pratique"
    EXPLANATION = "explication"
    REFERENCE = "reference"


class Status(StrEnum):
    """Whether visitors see it: only what is published is built."""

    DRAFT = "brouillon"
    PUBLISHED = "publie"
    WITHDRAWN = "retire"


class Connection(StrEnum):
    """Whether it takes a connection."""

    NONE = "aucune"
    USEFUL = "utile"
    NEEDED = "requise"

    @property
    def label(self) -> str:
        """What the visitor reads."""
        match self:
            case Connection.NONE:
                return "Sans connexion"
            case Connection.USEFUL:
                return "Connexion utile"
            case Connection.NEEDED:
                return "Connexion nécessaire"


class Mode(StrEnum):
    """A way to follow it."""

    WORKSHOP = "atelier"
    ONE_TO_ONE = "individuel"
    ALONE = "autonomie"
    REMOTE = "a-distance"

    @property
    def label(self) -> str:
        """What the visitor reads."""
        match self:
            case Mode.WORKSHOP:
                return "En atelier"
            case Mode.ONE_TO_ONE:
                return "En tête-à-tête"
            case Mode.ALONE:
                return "Seul"
            case Mode.REMOTE:
                return "À distance"


class Grade(StrEnum):
    """How much of an exercise is done by the learner, from least to most."""

    WORKED = "exemple-resolu"
    TO_COMPLETE = "a-completer"
    ALONE = "autonome"

    @property
    def rank(self) -> int:
        """The place of this grade, from 0."""
        return list(Grade).index(self)

    @property
    def label(self) -> str:
        """What the visitor reads."""
        match self:
            case Grade.WORKED:
                return "Exemple guidé"
            case Grade.TO_COMPLETE:
                return "À compléter"
            case Grade.ALONE:
                return "À vous"


class Form(StrEnum):
    """One of two parallel forms of the quiz: one before, the other after."""

    A = "A"
    B = "B"


class QuizKind(StrEnum):
    """How a question of the quiz is answered."""

    ONE = "un-choix"
    SEVERAL = "plusieurs-choix"
    TRUE_OR_FALSE = "vrai-faux"
    ORDER = "ordre"


class NoteKind(StrEnum):
    """What a note tells the trainer."""

    INTENTION = "intention"
    TO_SAY = "a-dire"
    COMMON_MISTAKE = "erreur-frequente"
    MIXED_LEVELS = "niveaux-meles"
    OFFLINE = "sans-connexion"
    ACCESSIBILITY = "accessibilite"

    @property
    def label(self) -> str:
        """What the trainer reads."""
        match self:
            case NoteKind.INTENTION:
                return "L'intention"
            case NoteKind.TO_SAY:
                return "À dire"
            case NoteKind.COMMON_MISTAKE:
                return "Erreur fréquente"
            case NoteKind.MIXED_LEVELS:
                return "Niveaux mêlés"
            case NoteKind.OFFLINE:
                return "Sans connexion"
            case NoteKind.ACCESSIBILITY:
                return "Accessibilité"


class Group(Record):
    """How many learners a session takes."""

    min: Rank = Field(title="Au moins", description="Le plus petit groupe.", examples=["3"])
    max: Rank = Field(title="Au plus", description="Le plus grand groupe.", examples=["12"])


class Prerequisite(Record):
    """What to have done before: another tutorial, or something said in words."""

    limits = (OneOf("tutorial", "text"),)

    tutorial: TutorialSlug | None = Field(
        default=None,
        title="Tutoriel",
        description="Le nom du fichier d'un autre tutoriel.",
        examples=["mots-de-passe-et-messages-pieges"],
    )
    text: Line | None = Field(
        default=None,
        title="En clair",
        description="Le prérequis, s'il n'est pas un tutoriel.",
        examples=["Faire ou recevoir des factures, même à la main."],
    )


class Recommendation(Record):
    """A result of a questionnaire for which the tutorial is worth doing."""

    questionnaire: QuestionnaireId = Field(
        title="Questionnaire",
        description="Le questionnaire.",
        examples=["maturite-numerique"],
    )
    dimension: Slug = Field(
        title="Dimension", description="Une dimension de ce questionnaire.", examples=["securite"]
    )
    at_most: Percentage = Field(
        title="Au plus",
        description="Le score de la dimension, sur 100, jusqu'auquel le tutoriel est conseillé.",
        examples=["50"],
    )


class Objective(Record):
    """What the learner will be able to do, in a way that somebody else can see."""

    id: Slug = Field(
        title="Identifiant",
        description="Ce que les étapes, les exercices et le quiz écrivent ; ne change jamais.",
        examples=["reformuler"],
    )
    text: Line = Field(
        title="Objectif",
        description="Une phrase qui commence par le verbe.",
        examples=["Reformuler une demande jusqu'à ce que la personne dise oui."],
    )
    verb: Line = Field(
        title="Verbe",
        description="Un verbe qui s'observe, à l'infinitif.",
        examples=["reformuler"],
    )
    criterion: Line = Field(
        title="Critère",
        description="À quoi l'on voit que c'est réussi.",
        examples=["La personne accepte la reformulation."],
    )
    condition: Line | None = Field(
        default=None,
        title="Condition",
        description="Dans quelle situation, s'il faut le dire.",
        examples=["Dans un jeu de rôle de huit minutes."],
    )


class Step(Record):
    """A step: its title is a heading « ## » of the prose, in the same order."""

    id: Slug = Field(
        title="Identifiant",
        description="Ce que les exercices et les notes écrivent ; ne change jamais.",
        examples=["qui-est-en-face"],
    )
    title: Line = Field(
        title="Titre",
        description="Le titre « ## » de la prose, mot pour mot.",
        examples=["Qui est en face de nous ?"],
    )
    objectives: tuple[ObjectiveId, ...] = Field(
        default=(),
        title="Objectifs",
        description="Les objectifs que l'étape sert.",
        examples=["reformuler"],
    )
    teaching: Minutes = Field(
        title="Apport", description="Les minutes d'explication.", examples=["8"]
    )
    exercise: Minutes = Field(
        title="Exercice", description="Les minutes d'exercice.", examples=["4"]
    )
    contexts: tuple[Mode, ...] = Field(
        title="Contextes", description="Les façons de suivre où l'étape se fait."
    )
    optional: Flag = Field(
        default=False, title="Facultative", description="« true » si l'on peut sauter l'étape."
    )
    check: Flag = Field(
        default=False,
        title="Vérification",
        description="« true » si l'on y voit qui a compris.",
    )

    @property
    def minutes(self) -> int:
        """The planned minutes of the step."""
        return self.teaching + self.exercise


class Material(Record):
    """Something to judge, to sort or to fill."""

    id: Slug = Field(
        title="Identifiant", description="Le nom de l'élément.", examples=["message-banque"]
    )
    label: Line | None = Field(
        default=None, title="Étiquette", description="Ce qui le désigne.", examples=["Message 1"]
    )
    sender: Line | None = Field(
        default=None,
        title="Expéditeur",
        description="Qui écrit, si l'élément est un message.",
        examples=["Banque Exemple, infos@banque-exemple.example"],
    )
    subject: Line | None = Field(
        default=None,
        title="Objet",
        description="L'objet du message, s'il en a un.",
        examples=["Votre relevé est disponible"],
    )
    text: Paragraph = Field(
        title="Texte",
        description="L'élément lui-même, inventé ; d'un message, ce qu'il dit.",
        examples=["« Votre colis attend. Payez 2 euros ici. »"],
    )
    note: Line | None = Field(
        default=None,
        title="Aide",
        description="Ce qui aide à juger cet élément-là.",
        examples=["L'adresse finit-elle ainsi ?"],
    )
    filled: tuple[Line, ...] = Field(
        default=(),
        title="Déjà rempli",
        description="Les cases déjà remplies de sa ligne, à partir de la deuxième colonne.",
        examples=["le temps"],
    )

    @property
    def is_message(self) -> bool:
        """Whether it is a message, which somebody sent."""
        return self.sender is not None


class Exercise(Record):
    """What the learner does, and what the trainer looks at."""

    limits = (OneOf("objective", "objectives"),)

    id: Slug = Field(
        title="Identifiant",
        description="Ce que la prose appelle ; ne change jamais.",
        examples=["e1"],
    )
    step: StepId = Field(
        title="Étape", description="L'étape où il se fait.", examples=["qui-est-en-face"]
    )
    objective: ObjectiveId | None = Field(
        default=None,
        title="Objectif",
        description="L'objectif qu'il exerce, s'il n'y en a qu'un.",
        examples=["reformuler"],
    )
    objectives: tuple[ObjectiveId, ...] = Field(
        default=(),
        title="Objectifs",
        description="Les objectifs qu'il exerce, s'il y en a plusieurs.",
        examples=["reformuler"],
    )
    grade: Grade = Field(
        title="Degré", description="D'abord un exemple résolu, à la fin un exercice autonome."
    )
    title: Line = Field(
        title="Titre", description="Le nom de l'exercice.", examples=["Huit phrases, quatre freins"]
    )
    minutes: Rank = Field(title="Minutes", description="Le temps de l'exercice.", examples=["4"])
    instruction: Paragraph = Field(
        title="Consigne",
        description="Ce qu'il faut faire.",
        examples=["Écrivez un frein pour chaque phrase. La première est faite."],
    )
    columns: tuple[Line, ...] = Field(
        default=(),
        title="Colonnes",
        description="Les titres des colonnes, si la matière est un tableau à remplir.",
        examples=["La phrase"],
    )
    material: Annotated[tuple[Material, ...], UniqueIds()] = Field(
        default=(), title="Matière", description="Ce que l'on juge, trie ou remplit."
    )
    hint: Paragraph | None = Field(
        default=None,
        title="Indice",
        description="De quoi repartir, sans donner la réponse.",
        examples=["Cherchez un mot qui parle d'heures ou d'euros."],
    )
    solution: tuple[Paragraph, ...] = Field(
        title="Corrigé",
        description="Une réponse pour chaque élément, ou une pour le tout.",
        examples=["Phrase 1 : le temps."],
    )
    faster: Paragraph | None = Field(
        default=None,
        title="Pour les plus rapides",
        description="Une suite, pour qui a fini.",
        examples=["Écrivez la question que vous poseriez ensuite."],
    )
    observe: tuple[Line, ...] = Field(
        default=(),
        title="À observer",
        description="Ce que le formateur regarde.",
        examples=["La personne cite un mot de la phrase."],
    )

    @property
    def aims(self) -> tuple[str, ...]:
        """The ids of the objectives that it exercises."""
        return (self.objective,) if self.objective else self.objectives


class QuizChoice(Record):
    """An answer of the quiz, and what it tells."""

    text: Line = Field(title="Réponse", description="La réponse.", examples=["Je reformule."])
    right: Flag = Field(
        default=False, title="Juste", description="« true » si la réponse est juste."
    )
    feedback: Line = Field(
        title="Retour",
        description="Ce que lit la personne qui l'a choisie.",
        examples=["Oui. Elle vous dira si c'est bien cela."],
    )
    misconception: Line | None = Field(
        default=None,
        title="Idée fausse",
        description="Ce qu'une mauvaise réponse révèle ; le formateur seul le lit.",
        examples=["Croire qu'écouter, c'est se taire."],
    )


class QuizItem(Record):
    """A question of the quiz; the choices of « ordre » are written in the right order."""

    id: Slug = Field(title="Identifiant", description="Ne change jamais.", examples=["q1a"])
    objective: ObjectiveId = Field(
        title="Objectif", description="L'objectif qu'elle vérifie.", examples=["reformuler"]
    )
    form: Form = Field(title="Forme", description="« A » avant, « B » après.")
    kind: QuizKind = Field(title="Genre", description="Comment on répond.")
    question: Line = Field(
        title="Question", description="La question.", examples=["Que faites-vous d'abord ?"]
    )
    choices: Annotated[tuple[QuizChoice, ...], AtLeast(2, "réponse")] = Field(
        title="Réponses", description="Les réponses proposées."
    )

    @property
    def shown_choices(self) -> tuple[tuple[int, QuizChoice], ...]:
        """The choices as they are shown, each with its place in the file, from 1.

        Those to put in order are shown by alphabet, or backwards where that is the right order.
        """
        numbered = tuple(enumerate(self.choices, start=1))
        if self.kind is not QuizKind.ORDER:
            return numbered
        by_alphabet = tuple(sorted(numbered, key=lambda pair: pair[1].text.casefold()))
        return by_alphabet if by_alphabet != numbered else numbered[::-1]


class Position(Record):
    """What the learner says of an objective, from 0 to 3, before and after."""

    objective: ObjectiveId = Field(
        title="Objectif", description="L'objectif.", examples=["reformuler"]
    )
    text: Line = Field(
        title="Phrase",
        description="L'objectif, dit par la personne.",
        examples=["Je sais reformuler une demande."],
    )


class Tomorrow(Record):
    """One thing to do back in the firm, with a date."""

    action: Line = Field(
        title="Action",
        description="Ce que la personne fera.",
        examples=["Menez votre prochain entretien avec la grille."],
    )
    days: Rank = Field(title="Jours", description="Dans combien de jours au plus.", examples=["7"])


class ChecklistItem(Record):
    """A line to tick."""

    id: Slug = Field(title="Identifiant", description="Ne change jamais.", examples=["remede"])
    text: Line = Field(
        title="Texte", description="Ce qui est fait.", examples=["J'ai mon remède prêt."]
    )
    step: StepId = Field(
        title="Étape", description="L'étape où cela se fait.", examples=["qui-est-en-face"]
    )


class Further(Record):
    """Where to learn more. Without a link, it says what could not be verified."""

    limits = (SomeOf("link", "unverified", words="« link », ou « unverified » s'il n'y en a pas"),)

    link: LinkId | None = Field(
        default=None,
        title="Lien",
        description="L'identifiant d'un lien officiel (links.yml).",
        examples=["pix"],
    )
    title: Line = Field(
        title="Titre",
        description="Ce que l'on y trouve.",
        examples=["Pix, pour évaluer ses compétences numériques"],
    )
    format: Line = Field(
        title="Format", description="Ce que c'est.", examples=["service public en ligne"]
    )
    minutes: Rank | None = Field(
        default=None, title="Minutes", description="Le temps qu'il prend.", examples=["15"]
    )
    unverified: Paragraph | None = Field(
        default=None,
        title="Non vérifié",
        description="Ce qui n'a pas pu l'être, et pourquoi.",
        examples=["Nous n'avons pas rouvert la page."],
    )


class TrainerNote(Record):
    """A note for the trainer about a step."""

    step: StepId = Field(title="Étape", description="L'étape.", examples=["qui-est-en-face"])
    kind: NoteKind = Field(title="Genre", description="Ce que la note apporte.")
    text: Paragraph = Field(
        title="Texte", description="La note.", examples=["Laissez un silence après la question."]
    )


class RoleCard(Record):
    """A role to play, on a card to cut out."""

    title: Line = Field(
        title="Titre", description="Le nom du rôle.", examples=["Carte 1, la fleuriste"]
    )
    text: Paragraph = Field(
        title="Texte", description="Ce que dit la carte.", examples=["Vous êtes pressée."]
    )


class Trainer(Record):
    """What only the trainer's page shows."""

    room: Paragraph = Field(
        title="Salle", description="Comment la préparer.", examples=["Des tables pour trois."]
    )
    print: tuple[Line, ...] = Field(
        default=(),
        title="À imprimer",
        description="Ce qu'il faut imprimer, et combien.",
        examples=["La feuille d'exercices, une par personne."],
    )
    material: tuple[Line, ...] = Field(
        default=(),
        title="Matériel",
        description="Ce qu'il faut apporter.",
        examples=["Des crayons de deux couleurs."],
    )
    notes: tuple[TrainerNote, ...] = Field(
        default=(), title="Notes", description="Les notes, étape par étape."
    )
    debrief: tuple[Line, ...] = Field(
        default=(),
        title="Bilan",
        description="Les questions de la fin.",
        examples=["Que ferez-vous autrement dès demain ?"],
    )
    role_cards: tuple[RoleCard, ...] = Field(
        default=(), title="Cartes de rôle", description="Les cartes à découper."
    )


class Family(Record):
    """A way of doing something, without the name of a product."""

    name: Line = Field(
        title="Famille", description="La façon de faire.", examples=["Un carnet papier"]
    )
    advantages: Annotated[tuple[Line, ...], AtLeast(1, "avantage")] = Field(
        default=(),
        title="Avantages",
        description="Ses bons côtés.",
        examples=["Il ne coûte presque rien."],
    )
    drawbacks: Annotated[tuple[Line, ...], AtLeast(1, "inconvénient")] = Field(
        default=(),
        title="Inconvénients",
        description="Ses mauvais côtés.",
        examples=["Il se perd."],
    )


class Comparison(Record):
    """Families of solutions side by side, none preferred."""

    id: Slug = Field(
        title="Identifiant", description="Ce que la prose appelle.", examples=["deux-voies"]
    )
    step: StepId = Field(
        title="Étape", description="L'étape où l'on compare.", examples=["qui-est-en-face"]
    )
    title: Line = Field(
        title="Titre",
        description="Ce que l'on cherche à faire.",
        examples=["Garder ses mots de passe"],
    )
    families: Annotated[tuple[Family, ...], AtLeast(2, "famille")] = Field(
        title="Familles", description="Les façons de faire, chacune avec ses deux côtés."
    )


class Tutorial(Identified):
    """A tutorial, but for the prose of its steps."""

    id: Slug = Field(
        title="Identifiant",
        description="Nomme ce que l'appareil du visiteur garde ; ne change ni ne ressert jamais.",
        examples=["t01"],
    )
    title: Line = Field(
        title="Titre",
        description="Le titre de la page, comme dans la prose.",
        examples=["La médiation numérique pour les TPE"],
    )
    promise: Annotated[Line, AtMost(140, CHARACTERS)] = Field(
        title="Promesse",
        description="Ce que la personne aura fait.",
        examples=["Vous aurez mené un premier entretien et rédigé sa note."],
    )
    summary: Paragraph = Field(
        title="En bref",
        description="Ce que le tutoriel apprend, et pourquoi.",
        examples=["Ici, vous apprenez à mener un premier entretien."],
    )
    plain_summary: Annotated[
        tuple[Annotated[Line, OneSentence(15)], ...], Between(1, 5, "phrase")
    ] = Field(
        title="En langage clair",
        description="L'essentiel, en phrases simples.",
        examples=["L'entreprise choisit."],
    )
    nature: Nature = Field(title="Nature", description="Le genre de texte.")
    status: Status = Field(
        title="État", description="Seul « publie » se voit sur le site ; les autres sont vérifiés."
    )
    created_on: PastDay = Field(title="Créé le", description="Le jour de la première version.")
    updated_on: PastDay = Field(title="Mis à jour le", description="Le dernier changement.")
    review_before: Day = Field(
        title="À relire avant", description="Le jour où le tutoriel devra avoir été relu."
    )
    needs: tuple[NeedId, ...] = Field(
        title="Besoins",
        description="Les besoins auxquels il répond.",
        examples=["demarches-en-ligne"],
    )
    audiences: tuple[AudienceId, ...] = Field(
        title="Publics", description="Pour qui.", examples=["dirigeant"]
    )
    difficulty: DifficultyId = Field(
        title="Difficulté", description="À quel niveau.", examples=["facile"]
    )
    equipment: tuple[EquipmentId, ...] = Field(
        title="Équipement",
        description="Ce qu'il faut à chacun.",
        examples=["telephone"],
    )
    connection: Connection = Field(title="Connexion", description="S'il faut une connexion.")
    modes: tuple[Mode, ...] = Field(
        title="Façons de suivre", description="Les façons de le suivre."
    )
    group: Group | None = Field(
        default=None, title="Groupe", description="La taille du groupe, en atelier."
    )
    prerequisites: tuple[Prerequisite, ...] = Field(
        default=(), title="Prérequis", description="Ce qu'il faut avoir fait avant."
    )
    recommended_if: tuple[Recommendation, ...] = Field(
        default=(),
        title="Conseillé si",
        description="Les résultats de questionnaire qui y mènent.",
    )
    objectives: Annotated[tuple[Objective, ...], Between(2, 5, "objectif"), UniqueIds()] = Field(
        title="Objectifs", description="Ce que la personne saura faire."
    )
    steps: Annotated[tuple[Step, ...], UniqueIds()] = Field(
        title="Étapes", description="Les étapes, dans l'ordre."
    )
    exercises: Annotated[tuple[Exercise, ...], UniqueIds()] = Field(
        title="Exercices", description="Les exercices, du plus guidé au plus libre."
    )
    quiz: Annotated[tuple[QuizItem, ...], UniqueIds()] = Field(
        title="Quiz", description="Les questions, en deux formes parallèles."
    )
    positioning: tuple[Position, ...] = Field(
        default=(),
        title="Positionnement",
        description="Une phrase par objectif, avant et après.",
    )
    key_points: Annotated[tuple[Line, ...], Between(3, 5, "point clé")] = Field(
        title="Points clés",
        description="Les phrases à retenir.",
        examples=["La demande n'est pas le besoin."],
    )
    tomorrow: Tomorrow = Field(
        title="Demain dans mon entreprise", description="Une action, avec une date."
    )
    checklist: Annotated[tuple[ChecklistItem, ...], UniqueIds()] = Field(
        default=(), title="Liste à cocher", description="Ce qui est fait à la fin."
    )
    terms: tuple[TermId, ...] = Field(
        default=(),
        title="Mots à connaître",
        description=f"Des termes du glossaire, {MOST_TERMS_AN_HOUR} au plus par heure.",
        examples=["tpe"],
    )
    further: tuple[Further, ...] = Field(
        default=(), title="Pour aller plus loin", description="Où en apprendre plus."
    )
    trainer: Trainer = Field(
        title="Pour le formateur", description="Ce que seule la page du formateur montre."
    )
    comparisons: Annotated[tuple[Comparison, ...], UniqueIds()] = Field(
        default=(), title="Comparaisons", description="Les solutions comparées."
    )
    licence: LicenceId = Field(
        title="Licence", description="La licence du contenu.", examples=["licence-ouverte-2.0"]
    )
    source: Paragraph = Field(
        title="Source",
        description="D'où vient le contenu.",
        examples=["Texte original de ce site."],
    )
    credits: Paragraph | None = Field(
        default=None,
        title="Crédits",
        description="Qui citer, et ce qui a été changé.",
        examples=["Entreprises et personnes inventées."],
    )
    allowed_names: tuple[Line, ...] = Field(
        default=(),
        title="Noms admis",
        description="Les services publics que le tutoriel peut nommer.",
        examples=["Pix"],
    )
    facts: tuple[FactId, ...] = Field(
        default=(),
        title="Faits",
        description="Les faits de facts.yml que la prose montre.",
        examples=["facture-reception"],
    )

    @property
    def slug(self) -> str:
        """The name of its file, which makes its address."""
        return PurePosixPath(self.file).stem

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"/tutoriels/{self.slug}/"

    @property
    def is_published(self) -> bool:
        """Whether visitors see it."""
        return self.status is Status.PUBLISHED

    def exercises_of(self, step: Step) -> tuple[Exercise, ...]:
        """Return the exercises of `step`, in order."""
        return tuple(exercise for exercise in self.exercises if exercise.step == step.id)

    @property
    def observed_exercises(self) -> tuple[Exercise, ...]:
        """The exercises in which the trainer looks at something, in order."""
        return tuple(exercise for exercise in self.exercises if exercise.observe)

    def notes_of(self, step: Step) -> tuple[TrainerNote, ...]:
        """Return the notes for the trainer about `step`, in order."""
        return tuple(note for note in self.trainer.notes if note.step == step.id)

    def notes_by_kind(self) -> Mapping[NoteKind, tuple[Step, ...]]:
        """Return the steps that have a note of each kind; a kind without any is left out."""
        noted = {(note.kind, note.step) for note in self.trainer.notes}
        steps = {
            kind: tuple(step for step in self.steps if (kind, step.id) in noted)
            for kind in NoteKind
        }
        return {kind: found for kind, found in steps.items() if found}

    @property
    def quiz_before(self) -> tuple[QuizItem, ...]:
        """The questions asked at the start: form A, when another form is left for the end."""
        return self._form(Form.A) if self._form(Form.B) else ()

    @property
    def quiz_after(self) -> tuple[QuizItem, ...]:
        """The questions asked at the end: form B, or the only form there is."""
        return self._form(Form.B) or self.quiz

    @property
    def quiz_codes(self) -> Mapping[str, str]:
        """How each question is called on paper, by its id: « A1 », « B2 »."""
        return {
            item.id: f"{form}{number}"
            for form in Form
            for number, item in enumerate(self._form(form), start=1)
        }

    def _form(self, form: Form) -> tuple[QuizItem, ...]:
        return tuple(item for item in self.quiz if item.form is form)

    @property
    def minutes(self) -> int:
        """The planned minutes, optional steps included."""
        return sum(step.minutes for step in self.steps)
