package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What mistakes and notes say, and where. */
class SchemaMistakesTest {
    private static final SchemaException PLAIN = new SchemaException("no such type");

    @Test
    void aMistakeOfACallHasNoPlace() {
        assertThat(PLAIN).hasMessage("no such type");
        assertThat(PLAIN.location()).isNull();
        assertThat(PLAIN.keyword()).isNull();
        assertThat(PLAIN.position()).isNull();
        assertThat(PLAIN.mistakes()).containsExactly(PLAIN);
    }

    @Test
    void theTrailGrowsFromTheMistakeToTheRoot() {
        SchemaException there = PLAIN.under("a/b").under("c~d");
        assertThat(there.location()).isEqualTo("/c~0d/a~1b");
        assertThat(there).hasMessage("no such type at /c~0d/a~1b");
        assertThat(PLAIN.at("")).hasMessage("no such type at the root");
    }

    @Test
    void partsOfAMistakeDoNotTouchEachOther() {
        SchemaException whole =
                PLAIN.at("/type")
                        .withKeyword("type")
                        .withPosition(new Position(3, 7, 40))
                        .withHint(" (did you mean \"string\"?)");
        assertThat(whole)
                .hasMessage("no such type at /type, line 3, column 7 (did you mean \"string\"?)");
        assertThat(whole.reason()).isEqualTo("no such type");
        assertThat(whole.keyword()).isEqualTo("type");
        assertThat(whole.position()).isEqualTo(new Position(3, 7, 40));
        assertThat(whole.under("x").withPosition(null).withKeyword(null))
                .hasMessage("no such type at /x/type (did you mean \"string\"?)");
    }

    @Test
    void severalMistakesAreOneThatListsThem() {
        SchemaException first = PLAIN.at("/a").withKeyword("type").withHint("!");
        SchemaException second = new SchemaException("negative", "/b", new Exception("why"));
        SchemaException both = SchemaException.of(List.of(first, second), false);
        assertThat(both)
                .hasMessage("2 mistakes:\n  no such type at /a!\n  negative at /b")
                .hasNoCause();
        assertThat(both.mistakes()).containsExactly(first, second);
        assertThat(both.reason()).isEqualTo("no such type");
        assertThat(both.location()).isEqualTo("/a");
        assertThat(both.keyword()).isEqualTo("type");
        assertThat(SchemaException.of(List.of(first), false)).isSameAs(first);
        assertThat(SchemaException.of(List.of(first), true))
                .hasMessage("more than 1 mistakes:\n  no such type at /a!");
        assertThat(SchemaException.of(List.of(both, PLAIN), false).mistakes())
                .containsExactly(first, second, PLAIN);
        assertThat(second.getCause()).hasMessage("why");
    }

    @Test
    void notesSayWhatAndWhere() {
        SchemaNote.Kind kind = SchemaNote.Kind.values()[0];
        SchemaNote note = SchemaNote.of(kind, "has no effect", "/x", new Position(1, 2, 1));
        assertThat(note).hasToString("has no effect at /x, line 1, column 2");
        assertThat(note.kind()).isSameAs(kind);
        assertThat(note.reason()).isEqualTo("has no effect");
        assertThat(note.location()).isEqualTo("/x");
        assertThat(note.position()).isEqualTo(new Position(1, 2, 1));
        SchemaNote same = SchemaNote.of(kind, "has no effect", "/x", new Position(1, 2, 1));
        assertThat(note).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("note");
        assertThat(note.hashCode()).isNotZero();
        for (SchemaNote other :
                List.of(
                        SchemaNote.of(
                                SchemaNote.Kind.values()[1],
                                "has no effect",
                                "/x",
                                note.position()),
                        SchemaNote.of(kind, "has", "/x", note.position()),
                        SchemaNote.of(kind, "has no effect", "/y", note.position()),
                        SchemaNote.of(kind, "has no effect", "/x", null))) {
            assertThat(note).isNotEqualTo(other);
        }
    }
}
