package dev.satya.interpreter.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps over arrays are maps like others, however many members they have. */
class MemberMapTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 10, 17, 200})
    void map_ofSomeMembers_isLikeALinkedMap(int count) {
        Map<String, Object> expected = new LinkedHashMap<>();
        MemberMap.Builder builder = new MemberMap.Builder(count / 3);
        for (int i = 0; i < count; i++) {
            String name = "n" + (i * 7919 % 1000);
            assertThat(builder.has(name)).isFalse();
            builder.add(name, i % 5 == 0 ? null : i);
            assertThat(builder.has(name)).isTrue();
            expected.put(name, i % 5 == 0 ? null : i);
        }
        MemberMap map = builder.build();

        assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(count);
        assertThat(expected).isEqualTo(map);
        assertThat(map.keySet()).containsExactlyElementsOf(expected.keySet());
        assertThat(map.toString()).isEqualTo(expected.toString());
        int position = 0;
        for (Map.Entry<String, Object> member : expected.entrySet()) {
            assertThat(map.name(position)).isEqualTo(member.getKey());
            assertThat(map.value(position)).isEqualTo(member.getValue());
            assertThat(map.position(member.getKey())).isEqualTo(position++);
            assertThat(map.containsKey(member.getKey())).isTrue();
            assertThat(map.get(member.getKey())).isEqualTo(member.getValue());
        }
        assertThat(map.containsKey("other")).isFalse();
        assertThat(map.get("other")).isNull();
        assertThat(map.position("other")).isEqualTo(MemberMap.NONE);
        assertThat(map.containsKey(null)).isFalse();
    }

    @Test
    void map_isImmutable() {
        MemberMap.Builder builder = new MemberMap.Builder(1);
        builder.add("a", 1);
        MemberMap map = builder.build();

        assertThatThrownBy(() -> map.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        Iterator<Map.Entry<String, Object>> members = map.entrySet().iterator();
        Map.Entry<String, Object> member = members.next();
        assertThatThrownBy(() -> member.setValue(2))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(members::remove).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(members::next).isInstanceOf(NoSuchElementException.class);
    }
}
