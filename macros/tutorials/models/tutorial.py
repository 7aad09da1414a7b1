"""A tutorial: what a trainer prepares, runs and follows, and what a learner leaves with.

The prose of its steps stands in `docs/tutoriels/<slug>.md`; the slug is the name of both files.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated

from macros.ground.errors import Severity
from macros.ground.fields import (
    Day,
    Flag,
    Line,
    Minutes,
    Paragraph,
    PartOf,
    PastDay,
    Percentage,
    Rank,
    Slug,
)
from macros.ground.labels import Labelled, optional, optional_list, required
from macros.ground.limits import (
    CHARACTERS,
    AtLeast,
    AtMost,
    Between,
    OneOf,
    OneSentence,
    SomeOf,
    UniqueIds,
)
from macros.ground.records import Identified, Record
from macros.questionnaire.ids import QuestionnaireId
from macros.site.ids import (
    AudienceId,
    DifficultyId,
    EquipmentId,
    FactId,
    LicenceId,
    LinkId,
    NeedId,
    TermId,
)
from macros.tutorials.ids import TutorialSlug

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


class Connection(Labelled):
    """Whether it takes a connection."""

    NONE = "aucune", "Sans connexion"
    USEFUL = "utile", "Connexion utile"
    NEEDED = "requise", "Connexion nécessaire"


class Mode(Labelled):
    """A way to follow it."""

    WORKSHOP = "atelier", "En atelier"
    ONE_TO_ONE = "individuel", "En tête-à-tête"
    ALONE = "autonomie", "Seul"
    REMOTE = "a-distance", "À distance"


class Grade(Labelled):
    """How much of an exercise is done by the learner, from least to most."""

    WORKED = "exemple-resolu", "Exemple guidé"
    TO_COMPLETE = "a-completer", "À compléter"
    ALONE = "autonome", "À vous"

    @property
    def rank(self) -> int:
        """The place of this grade, from 0."""
        return list(Grade).index(self)


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


class NoteKind(Labelled):
    """What a note tells the trainer."""

    INTENTION = "intention", "L'intention"
    TO_SAY = "a-dire", "À dire"
    COMMON_MISTAKE = "erreur-frequente", "Erreur fréquente"
    MIXED_LEVELS = "niveaux-meles", "Niveaux mêlés"
    OFFLINE = "sans-connexion", "Sans connexion"
    ACCESSIBILITY = "accessibilite", "Accessibilité"


class GroupSize(Record):
    """How many learners a session takes."""

    min: Rank = required("Au moins", "Le plus petit groupe.", "3")
    max: Rank = required("Au plus", "Le plus grand groupe.", "12")


class Prerequisite(Record):
    """What to have done before: another tutorial, or something said in words."""

    limits = (OneOf("tutorial", "text"),)

    tutorial: TutorialSlug | None = optional(
        "Tutoriel", "Le nom du fichier d'un autre tutoriel.", "mots-de-passe-et-messages-pieges"
    )
    text: Line | None = optional(
        "En clair",
        "Le prérequis, s'il n'est pas un tutoriel.",
        "Faire ou recevoir des factures, même à la main.",
    )


class Recommendation(Record):
    """A result of a questionnaire for which the tutorial is worth doing."""

    questionnaire: QuestionnaireId = required(
        "Questionnaire", "Le questionnaire.", "maturite-numerique"
    )
    dimension: Slug = required("Dimension", "Une dimension de ce questionnaire.", "securite")
    at_most: Percentage = required(
        "Au plus",
        "Le score de la dimension, sur 100, jusqu'auquel le tutoriel est conseillé.",
        "50",
    )


class Objective(Record):
    """What the learner will be able to do, in a way that somebody else can see."""

    id: Slug = required(
        "Identifiant",
        "Ce que les étapes, les exercices et le quiz écrivent ; ne change jamais.",
        "reformuler",
    )
    text: Line = required(
        "Objectif",
        "Une phrase qui commence par le verbe.",
        "Reformuler une demande jusqu'à ce que la personne dise oui.",
    )
    verb: Line = required("Verbe", "Un verbe qui s'observe, à l'infinitif.", "reformuler")
    criterion: Line = required(
        "Critère", "À quoi l'on voit que c'est réussi.", "La personne accepte la reformulation."
    )
    condition: Line | None = optional(
        "Condition",
        "Dans quelle situation, s'il faut le dire.",
        "Dans un jeu de rôle de huit minutes.",
    )


class Step(Record):
    """A step: its title is a heading « ## » of the prose, in the same order."""

    id: Slug = required(
        "Identifiant",
        "Ce que les exercices et les notes écrivent ; ne change jamais.",
        "qui-est-en-face",
    )
    title: Line = required(
        "Titre", "Le titre « ## » de la prose, mot pour mot.", "Qui est en face de nous ?"
    )
    objectives: tuple[ObjectiveId, ...] = optional_list(
        "Objectifs", "Les objectifs que l'étape sert.", "reformuler"
    )
    teaching: Minutes = required("Apport", "Les minutes d'explication.", "8")
    exercise: Minutes = required("Exercice", "Les minutes d'exercice.", "4")
    contexts: tuple[Mode, ...] = required("Contextes", "Les façons de suivre où l'étape se fait.")
    check: Flag = optional("Vérification", "« true » si l'on y voit qui a compris.", default=False)
    # Last: it hides, in this class, the function that declares it.
    optional: Flag = optional("Facultative", "« true » si l'on peut sauter l'étape.", default=False)

    @property
    def minutes(self) -> int:
        """The planned minutes of the step."""
        return self.teaching + self.exercise


class Material(Record):
    """Something to judge, to sort or to fill."""

    id: Slug = required("Identifiant", "Le nom de l'élément.", "message-banque")
    label: Line | None = optional("Étiquette", "Ce qui le désigne.", "Message 1")
    sender: Line | None = optional(
        "Expéditeur",
        "Qui écrit, si l'élément est un message.",
        "Banque Exemple, infos@banque-exemple.example",
    )
    subject: Line | None = optional(
        "Objet", "L'objet du message, s'il en a un.", "Votre relevé est disponible"
    )
    text: Paragraph = required(
        "Texte",
        "L'élément lui-même, inventé ; d'un message, ce qu'il dit.",
        "« Votre colis attend. Payez 2 euros ici. »",
    )
    note: Line | None = optional(
        "Aide", "Ce qui aide à juger cet élément-là.", "L'adresse finit-elle ainsi ?"
    )
    filled: tuple[Line, ...] = optional_list(
        "Déjà rempli",
        "Les cases déjà remplies de sa ligne, à partir de la deuxième colonne.",
        "le temps",
    )

    @property
    def is_message(self) -> bool:
        """Whether it is a message, which somebody sent."""
        return self.sender is not None


class Exercise(Record):
    """What the learner does, and what the trainer looks at."""

    limits = (OneOf("objective", "objectives"),)

    id: Slug = required("Identifiant", "Ce que la prose appelle ; ne change jamais.", "e1")
    step: StepId = required("Étape", "L'étape où il se fait.", "qui-est-en-face")
    objective: ObjectiveId | None = optional(
        "Objectif", "L'objectif qu'il exerce, s'il n'y en a qu'un.", "reformuler"
    )
    objectives: tuple[ObjectiveId, ...] = optional_list(
        "Objectifs", "Les objectifs qu'il exerce, s'il y en a plusieurs.", "reformuler"
    )
    grade: Grade = required("Degré", "D'abord un exemple résolu, à la fin un exercice autonome.")
    title: Line = required("Titre", "Le nom de l'exercice.", "Huit phrases, quatre freins")
    minutes: Rank = required("Minutes", "Le temps de l'exercice.", "4")
    instruction: Paragraph = required(
        "Consigne",
        "Ce qu'il faut faire.",
        "Écrivez un frein pour chaque phrase. La première est faite.",
    )
    columns: tuple[Line, ...] = optional_list(
        "Colonnes", "Les titres des colonnes, si la matière est un tableau à remplir.", "La phrase"
    )
    material: Annotated[tuple[Material, ...], UniqueIds()] = optional_list(
        "Matière", "Ce que l'on juge, trie ou remplit."
    )
    hint: Paragraph | None = optional(
        "Indice",
        "De quoi repartir, sans donner la réponse.",
        "Cherchez un mot qui parle d'heures ou d'euros.",
    )
    solution: tuple[Paragraph, ...] = required(
        "Corrigé", "Une réponse pour chaque élément, ou une pour le tout.", "Phrase 1 : le temps."
    )
    faster: Paragraph | None = optional(
        "Pour les plus rapides",
        "Une suite, pour qui a fini.",
        "Écrivez la question que vous poseriez ensuite.",
    )
    observe: tuple[Line, ...] = optional_list(
        "À observer", "Ce que le formateur regarde.", "La personne cite un mot de la phrase."
    )

    @property
    def aims(self) -> tuple[str, ...]:
        """The ids of the objectives that it exercises."""
        return (self.objective,) if self.objective else self.objectives


class QuizChoice(Record):
    """An answer of the quiz, and what it tells."""

    text: Line = required("Réponse", "La réponse.", "Je reformule.")
    right: Flag = optional("Juste", "« true » si la réponse est juste.", default=False)
    feedback: Line = required(
        "Retour",
        "Ce que lit la personne qui l'a choisie.",
        "Oui. Elle vous dira si c'est bien cela.",
    )
    misconception: Line | None = optional(
        "Idée fausse",
        "Ce qu'une mauvaise réponse révèle ; le formateur seul le lit.",
        "Croire qu'écouter, c'est se taire.",
    )


class QuizItem(Record):
    """A question of the quiz; the choices of « ordre » are written in the right order."""

    id: Slug = required("Identifiant", "Ne change jamais.", "q1a")
    objective: ObjectiveId = required("Objectif", "L'objectif qu'elle vérifie.", "reformuler")
    form: Form = required("Forme", "« A » avant, « B » après.")
    kind: QuizKind = required("Genre", "Comment on répond.")
    question: Line = required("Question", "La question.", "Que faites-vous d'abord ?")
    choices: Annotated[tuple[QuizChoice, ...], AtLeast(2, "réponse")] = required(
        "Réponses", "Les réponses proposées."
    )

    @property
    def ranks(self) -> range:
        """The places that an answer may take in the right order."""
        return range(1, len(self.choices) + 1)

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

    objective: ObjectiveId = required("Objectif", "L'objectif.", "reformuler")
    text: Line = required(
        "Phrase", "L'objectif, dit par la personne.", "Je sais reformuler une demande."
    )


class Tomorrow(Record):
    """One thing to do back in the firm, with a date."""

    action: Line = required(
        "Action", "Ce que la personne fera.", "Menez votre prochain entretien avec la grille."
    )
    days: Rank = required("Jours", "Dans combien de jours au plus.", "7")


class ChecklistItem(Record):
    """A line to tick."""

    id: Slug = required("Identifiant", "Ne change jamais.", "remede")
    text: Line = required("Texte", "Ce qui est fait.", "J'ai mon remède prêt.")
    step: StepId = required("Étape", "L'étape où cela se fait.", "qui-est-en-face")


class Further(Record):
    """Where to learn more. Without a link, it says what could not be verified."""

    limits = (SomeOf("link", "unverified", words="« link », ou « unverified » s'il n'y en a pas"),)

    link: LinkId | None = optional("Lien", "L'identifiant d'un lien officiel (links.yml).", "pix")
    title: Line = required(
        "Titre", "Ce que l'on y trouve.", "Pix, pour évaluer ses compétences numériques"
    )
    format: Line = required("Format", "Ce que c'est.", "service public en ligne")
    minutes: Rank | None = optional("Minutes", "Le temps qu'il prend.", "15")
    unverified: Paragraph | None = optional(
        "Non vérifié", "Ce qui n'a pas pu l'être, et pourquoi.", "Nous n'avons pas rouvert la page."
    )


class TrainerNote(Record):
    """A note for the trainer about a step."""

    step: StepId = required("Étape", "L'étape.", "qui-est-en-face")
    kind: NoteKind = required("Genre", "Ce que la note apporte.")
    text: Paragraph = required("Texte", "La note.", "Laissez un silence après la question.")


class RoleCard(Record):
    """A role to play, on a card to cut out."""

    title: Line = required("Titre", "Le nom du rôle.", "Carte 1, la fleuriste")
    text: Paragraph = required("Texte", "Ce que dit la carte.", "Vous êtes pressée.")


class Trainer(Record):
    """What only the trainer's page shows."""

    room: Paragraph = required("Salle", "Comment la préparer.", "Des tables pour trois.")
    print: tuple[Line, ...] = optional_list(
        "À imprimer",
        "Ce qu'il faut imprimer, et combien.",
        "La feuille d'exercices, une par personne.",
    )
    material: tuple[Line, ...] = optional_list(
        "Matériel", "Ce qu'il faut apporter.", "Des crayons de deux couleurs."
    )
    notes: tuple[TrainerNote, ...] = optional_list("Notes", "Les notes, étape par étape.")
    debrief: tuple[Line, ...] = optional_list(
        "Bilan", "Les questions de la fin.", "Que ferez-vous autrement dès demain ?"
    )
    role_cards: tuple[RoleCard, ...] = optional_list("Cartes de rôle", "Les cartes à découper.")


class Family(Record):
    """A way of doing something, without the name of a product."""

    name: Line = required("Famille", "La façon de faire.", "Un carnet papier")
    advantages: Annotated[tuple[Line, ...], AtLeast(1, "avantage")] = optional_list(
        "Avantages", "Ses bons côtés.", "Il ne coûte presque rien."
    )
    drawbacks: Annotated[tuple[Line, ...], AtLeast(1, "inconvénient")] = optional_list(
        "Inconvénients", "Ses mauvais côtés.", "Il se perd."
    )


class Comparison(Record):
    """Families of solutions side by side, none preferred."""

    id: Slug = required("Identifiant", "Ce que la prose appelle.", "deux-voies")
    step: StepId = required("Étape", "L'étape où l'on compare.", "qui-est-en-face")
    title: Line = required("Titre", "Ce que l'on cherche à faire.", "Garder ses mots de passe")
    families: Annotated[tuple[Family, ...], AtLeast(2, "famille")] = required(
        "Familles", "Les façons de faire, chacune avec ses deux côtés."
    )


class Tutorial(Identified):
    """A tutorial, but for the prose of its steps."""

    explains = Severity.WARNING
    titled_by = "title"
    is_fiction = True

    id: Slug = required(
        "Identifiant",
        "Nomme ce que l'appareil du visiteur garde ; ne change ni ne ressert jamais.",
        "t01",
    )
    title: Line = required(
        "Titre", "Le titre de la page, comme dans la prose.", "La médiation numérique pour les TPE"
    )
    promise: Annotated[Line, AtMost(140, CHARACTERS)] = required(
        "Promesse",
        "Ce que la personne aura fait.",
        "Vous aurez mené un premier entretien et rédigé sa note.",
    )
    summary: Paragraph = required(
        "En bref",
        "Ce que le tutoriel apprend, et pourquoi.",
        "Ici, vous apprenez à mener un premier entretien.",
    )
    plain_summary: Annotated[
        tuple[Annotated[Line, OneSentence(15)], ...], Between(1, 5, "phrase")
    ] = required("En langage clair", "L'essentiel, en phrases simples.", "L'entreprise choisit.")
    nature: Nature = required("Nature", "Le genre de texte.")
    status: Status = required(
        "État", "Seul « publie » se voit sur le site ; les autres sont vérifiés."
    )
    created_on: PastDay = required("Créé le", "Le jour de la première version.")
    updated_on: PastDay = required("Mis à jour le", "Le dernier changement.")
    review_before: Day = required("À relire avant", "Le jour où le tutoriel devra avoir été relu.")
    needs: tuple[NeedId, ...] = required(
        "Besoins", "Les besoins auxquels il répond.", "demarches-en-ligne"
    )
    audiences: tuple[AudienceId, ...] = required("Publics", "Pour qui.", "dirigeant")
    difficulty: DifficultyId = required("Difficulté", "À quel niveau.", "facile")
    equipment: tuple[EquipmentId, ...] = required(
        "Équipement", "Ce qu'il faut à chacun.", "telephone"
    )
    connection: Connection = required("Connexion", "S'il faut une connexion.")
    modes: tuple[Mode, ...] = required("Façons de suivre", "Les façons de le suivre.")
    group: GroupSize | None = optional("Groupe", "La taille du groupe, en atelier.")
    prerequisites: tuple[Prerequisite, ...] = optional_list(
        "Prérequis", "Ce qu'il faut avoir fait avant."
    )
    recommended_if: tuple[Recommendation, ...] = optional_list(
        "Conseillé si", "Les résultats de questionnaire qui y mènent."
    )
    objectives: Annotated[tuple[Objective, ...], Between(2, 5, "objectif"), UniqueIds()] = required(
        "Objectifs", "Ce que la personne saura faire."
    )
    steps: Annotated[tuple[Step, ...], UniqueIds()] = required(
        "Étapes", "Les étapes, dans l'ordre."
    )
    exercises: Annotated[tuple[Exercise, ...], UniqueIds()] = required(
        "Exercices", "Les exercices, du plus guidé au plus libre."
    )
    quiz: Annotated[tuple[QuizItem, ...], UniqueIds()] = required(
        "Quiz", "Les questions, en deux formes parallèles."
    )
    positioning: tuple[Position, ...] = optional_list(
        "Positionnement", "Une phrase par objectif, avant et après."
    )
    key_points: Annotated[tuple[Line, ...], Between(3, 5, "point clé")] = required(
        "Points clés", "Les phrases à retenir.", "La demande n'est pas le besoin."
    )
    tomorrow: Tomorrow = required("Demain dans mon entreprise", "Une action, avec une date.")
    checklist: Annotated[tuple[ChecklistItem, ...], UniqueIds()] = optional_list(
        "Liste à cocher", "Ce qui est fait à la fin."
    )
    terms: tuple[TermId, ...] = optional_list(
        "Mots à connaître",
        f"Des termes du glossaire, {MOST_TERMS_AN_HOUR} au plus par heure.",
        "tpe",
    )
    further: tuple[Further, ...] = optional_list("Pour aller plus loin", "Où en apprendre plus.")
    trainer: Trainer = required("Pour le formateur", "Ce que seule la page du formateur montre.")
    comparisons: Annotated[tuple[Comparison, ...], UniqueIds()] = optional_list(
        "Comparaisons", "Les solutions comparées."
    )
    licence: LicenceId = required("Licence", "La licence du contenu.", "licence-ouverte-2.0")
    source: Paragraph = required("Source", "D'où vient le contenu.", "Texte original de ce site.")
    credits: Paragraph | None = optional(
        "Crédits", "Qui citer, et ce qui a été changé.", "Entreprises et personnes inventées."
    )
    allowed_names: tuple[Line, ...] = optional_list(
        "Noms admis", "Les services publics que le tutoriel peut nommer.", "Pix"
    )
    facts: tuple[FactId, ...] = optional_list(
        "Faits", "Les faits de facts.yml que la prose montre.", "facture-reception"
    )

    @property
    def slug(self) -> str:
        """The name of its file, which makes its address."""
        return PurePosixPath(self.file).stem

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
    def forms(self) -> list[Form]:
        """The forms of the quiz that have questions, in order."""
        return [form for form in Form if self._form(form)]

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
