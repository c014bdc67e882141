"""Where each recogniser's JSON keeps what was said: a row a shape.

Each row is of files that the service itself writes; paths are those of `jsonfile.at`. Where a file
says a thing in a way no path can reach, `prepare` first puts it where the row looks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from vademecum.transcripts import prepared

MS, TICKS = 0.001, 1e-7
_SPEAKER = ("speaker", "speaker_name", "speaker_id")
# Where programs of one's own put who speaks: a word, or an object that has a name. A bare `name`
# comes last: a segment may have one of its own.
_ANY_SPEAKER = (
    *("speaker", "speaker.name", "speaker.displayName", "speaker.display_name"),
    *("speaker.label", "speaker.id"),
    *("speaker_name", "speakerName", "speaker_label", "speakerLabel", "speaker_id", "speakerId"),
    *("speaker_tag", "speakerTag", "spk", "spk_id", "participant", "participant.name"),
    *(
        "participantName",
        "participant_name",
        "displayName",
        "display_name",
        "author",
        "author.name",
    ),
    *("person", "person.name", "who", "voice", "from", "from.name", "user", "user.name", "role"),
    *("intervenant", "intervenante", "locuteur", "locutrice", "orateur", "nom", "name"),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of JSON is read."""

    key: str  # the hearing's `source.format`
    tool: str  # as people call it
    segments: str  # the path of the segments
    asks: tuple[str, ...] = ()  # paths that must be there for it to be this kind
    text: tuple[str, ...] = ("text",)  # of a segment
    speaker: tuple[str, ...] = _SPEAKER
    start: tuple[str, ...] = ("start",)
    end: tuple[str, ...] = ("end",)
    length: tuple[str, ...] = ()  # where a length stands in place of an end
    unit: float | None = 1.0  # seconds in one of its numbers; None: told by the numbers themselves
    confidence: tuple[str, ...] = ("confidence",)  # between 0 and 1, of segments and words
    channel: str = ""  # of a segment: who speaks, where each person has a channel
    words: str = "words.*"  # of a segment
    word: tuple[str, ...] = ("word", "text")  # of a word
    word_start: tuple[str, ...] = ("start",)
    word_end: tuple[str, ...] = ("end",)
    word_speaker: tuple[str, ...] = ("speaker",)
    whole: bool = False  # a segment holds many people's words: it is cut word by word
    verbatim: bool = False  # words bring their own spaces
    nobody: tuple[object, ...] = ()  # values of a speaker that name none
    names: str = ""  # the path of the speakers, each with `id` and `name`
    prepare: Callable[[Any], Any] | None = None


_OFFSETS = ("offset", "offsetInTicks", "offsetMilliseconds")

SPEAKING = ("words.0.speaker",)  # words that each say who speaks, whatever stands beside them

# In the order in which they are asked: the last ones take what many tools write alike.
SHAPES: tuple[Shape, ...] = (
    Shape("gladia", "Gladia", "transcription.utterances.*", channel="channel"),
    Shape("gladia", "Gladia", "prediction.*", text=("transcription",), start=("time_begin",),
          end=("time_end",), word_start=("time_begin",), word_end=("time_end",)),
    Shape("deepgram", "Deepgram", "results.utterances.*", ("results.channels",),
          text=("transcript",), word=("punctuated_word", "word"), channel="channel"),
    Shape("deepgram", "Deepgram", "results.channels.*.alternatives.0", ("results.channels",),
          text=("transcript",), word=("punctuated_word", "word"), channel="channel", whole=True,
          prepare=prepared.channels),
    Shape("azure", "Azure", "recognizedPhrases.*", text=("nBest.0.display", "nBest.0.lexical"),
          speaker=("speaker.displayName", "speaker"), start=_OFFSETS, length=("duration",
          "durationInTicks"), unit=TICKS, confidence=("nBest.0.confidence",), channel="channel",
          words="nBest.0.words.*"),
    Shape("azure", "Azure", "phrases.*", start=("offsetMilliseconds", "offset"),
          length=("durationMilliseconds", "duration"), unit=MS, channel="channel",
          words=""),
    Shape("azure", "Azure", "*", ("0.Offset",), text=("DisplayText", "NBest.0.Display", "Text"),
          speaker=("SpeakerId", "Speaker"), start=("Offset",), length=("Duration",), unit=TICKS,
          confidence=("NBest.0.Confidence",), words=""),
    Shape("azure", "Azure", "conversations.*.conversationItems.*", speaker=("participantId",),
          start=("audioTimings.0.offset",), unit=TICKS, words=""),
    Shape("azure", "Azure Video Indexer", "videos.*.insights.transcript.*",
          speaker=("speakerId",), start=("instances.0.start",), end=("instances.0.end",),
          words="", names="videos.*.insights.speakers.*"),
    Shape("stream", "Microsoft Stream", "entries.*", text=("text", "spokenText"),
          speaker=("speakerDisplayName",), start=("startOffset", "startTime"),
          end=("endOffset", "endTime"), words=""),
    Shape("aws", "AWS Transcribe", "results", ("results.items.0.alternatives",),
          text=("transcripts.0.transcript",), words="items.*", word=("alternatives.0.content",),
          word_start=("start_time",), word_end=("end_time",),
          word_speaker=("speaker_label", "channel_label"), whole=True, prepare=prepared.aws,
          confidence=("alternatives.0.confidence",)),
    Shape("aws", "AWS Transcribe", "results.audio_segments.*", text=("transcript",),
          speaker=("speaker_label",), start=("start_time",), end=("end_time",), words=""),
    Shape("aws", "AWS Transcribe", "results.transcripts.*", text=("transcript",), words=""),
    Shape("aws", "AWS Transcribe", "Transcript.*", text=("Content",),
          speaker=("ParticipantRole", "ParticipantId"), start=("BeginOffsetMillis",),
          end=("EndOffsetMillis",), unit=MS, words=""),
    Shape("aws", "AWS", "audio_segments.*", speaker=("speaker.speaker_label",),
          start=("start_timestamp_millis",), end=("end_timestamp_millis",), unit=MS, words=""),
    Shape("speechmatics", "Speechmatics", "", ("results.0.type", "results.0.alternatives"),
          words="results.*", word=("alternatives.0.content",), word_start=("start_time",),
          word_end=("end_time",), word_speaker=("alternatives.0.speaker",), whole=True,
          confidence=("alternatives.0.confidence",), nobody=("UU",)),
    Shape("speechmatics", "Speechmatics", "", ("words.0.time", "words.0.name", "speakers"),
          word=("name",), word_start=("time",), whole=True, nobody=("UU",),
          prepare=prepared.speechmatics),
    Shape("watson", "IBM Watson", "results.*", ("results.0.alternatives.0.timestamps",),
          text=("alternatives.0.transcript",), confidence=("alternatives.0.confidence",),
          prepare=prepared.watson),
    Shape("google", "Google Speech-to-Text", "results.*.alternatives.0",
          ("results.0.alternatives",), text=("transcript",),
          word_start=("startTime", "startOffset"), word_end=("endTime", "endOffset"),
          word_speaker=("speakerLabel", "speakerTag"), nobody=(0,), prepare=prepared.google),
    Shape("assemblyai", "AssemblyAI", "utterances.*", ("audio_url",), unit=MS, words="words.*"),
    Shape("assemblyai", "AssemblyAI", "", ("audio_url", "words.0.text"), unit=MS, whole=True),
    Shape("rev", "Rev", "monologues.*", speaker=("speaker_info.display_name", *_SPEAKER),
          words="elements.*", word=("value",), word_start=("ts", "timestamp"),
          word_end=("end_ts", "end_timestamp"), verbatim=True, names="speakers.*"),
    Shape("otter", "Otter", "transcripts.*", ("transcripts.0.start_offset",),
          text=("transcript",), speaker=("speaker_id", "speaker_model_label"),
          start=("start_offset",), end=("end_offset",), unit=1 / 16_000, words="",
          names="speakers.*"),
    Shape("elevenlabs", "ElevenLabs", "", ("words.0.type", "language_code"),
          word_speaker=("speaker_id",), whole=True, verbatim=True),
    Shape("soniox", "Soniox", "", ("tokens.0.text",), words="tokens.*", word_start=("start_ms",),
          word_end=("end_ms",), unit=MS, whole=True, verbatim=True),
    Shape("happyscribe", "Happy Scribe", "*", ("0.words.0.data_start",), text=(),
          word_start=("data_start",), word_end=("data_end",)),
    Shape("youtube", "YouTube", "events.*", ("events.0.tStartMs",), text=(), words="segs.*",
          word=("utf8",), start=("tStartMs",), length=("dDurationMs",), unit=MS, verbatim=True),
    Shape("json", "Gong", "segments.*", ("callTranscripts.0.transcript",), unit=MS, words="",
          prepare=prepared.gong),
    Shape("json", "Zoom", "transcript.*", ("transcript.0.ts",), speaker=("user_name", "users"),
          start=("ts",), end=("end_ts",), unit=None, words=""),
    Shape("json", "Zoom", "timeline.*", ("timeline.0.text",), speaker=("user_name", "users"),
          start=("ts",), end=("end_ts",), unit=None, words=""),
    Shape("json", "Google Meet", "segments.*", ("transcriptEntries.0.text",), words="",
          prepare=prepared.meet),
    Shape("json", "Trint", "transcript.paragraphs.*", ("transcript.paragraphs.0.words",), text=(),
          word=("value",), word_start=("time",), unit=MS, names="transcript.speakers.*"),
    Shape("json", "", "*", ("0.children.0.text",), start=("start", "startTime"),
          prepare=prepared.slate),
    Shape("json", "", "blocks.*", ("blocks.0.text", "entityMap"),
          speaker=("data.speaker", "data.speakers"), start=("data.start", "data.words.0.start"),
          words="data.words.*"),
    Shape("json", "Symbl", "messages.*", ("messages.0.timeOffset",), speaker=("from",),
          start=("timeOffset",), length=("duration",), words=""),
    Shape("json", "pyannoteAI", "turnLevelTranscription.*"),
    Shape("json", "pyannoteAI", "wordLevelTranscription", ("wordLevelTranscription.0.text",),
          words="*", whole=True),
    Shape("json", "Fathom", "transcript.*", ("transcript.0.speaker.display_name",),
          speaker=("speaker.display_name",), unit=None, start=("timestamp",), words=""),
    Shape("sonix", "Sonix", "transcript.*", ("transcript.0.text",),
          start=("start_time", "start"), end=("end_time", "end")),
    Shape("linto", "LinTO", "segments.*", ("segments.0.spk_id",), text=("segment", "raw_segment"),
          speaker=("spk_id",)),
    Shape("json", "", "sentences.*", text=("text", "sentence"),
          speaker=("speaker_name", "speaker", "speaker_id"), unit=None,
          start=("start_time", "startTime", "start"), end=("end_time", "endTime", "end")),
    Shape("whisper", "insanely-fast-whisper", "speakers.*", ("speakers.0.timestamp",),
          start=("timestamp.0",), end=("timestamp.1",)),
    Shape("vosk", "Vosk", "*", ("0.result.0.word",), words="result.*", word_speaker=(),
          confidence=("conf",)),
    # Whisper and its family; whoever writes `segments` writes them so.
    *(
        Shape(key, "", path, text=("text", "transcript", "body", "sentence"), speaker=_ANY_SPEAKER,
              unit=None,
              start=("start", "startTime", "start_time", "offsets.from", "timestamps.from",
                     "timestamp.0", "timestamp", "time"),
              end=("end", "endTime", "end_time", "offsets.to", "timestamps.to", "timestamp.1"),
              length=("duration",), nobody=(-1,), names="speakers.*")
        for key, path in (("whisper", "segments.*"), ("whisper", "transcription.*"),
                          ("whisper", "chunks.*"), ("json", "utterances.*"), ("json", "*"))
    ),
    Shape("vosk", "Vosk", "", ("result.0.word",), words="result.*", word_speaker=(), whole=True,
          confidence=("conf",)),
    Shape("whisper", "", "", ("text",), words=""),
    # Words without a text beside them, which may hold more than they do.
    Shape("json", "", "", SPEAKING, unit=None, whole=True),
    Shape("json", "Kaldi", "", ("words.0.punct",), word=("punct", "word", "text"), whole=True),
    Shape("json", "", "", ("words.0.start",), unit=None, whole=True),
    Shape("json", "", "*", ("0.words.0.start",), text=(), unit=None),
)  # fmt: skip

# Where an answer of a service, or a program that calls one, puts the whole of it.
WRAPPERS = ("", "result", "response", "data", "output", "transcript", "transcription", "speech",
            "retval", "results.0", "data.transcript", "0.transcript", "0")  # fmt: skip
