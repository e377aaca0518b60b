package dev.satya.examples.users;

import static dev.satya.spring.web.RequestParameters.From.HEADER;
import static dev.satya.spring.web.RequestParameters.From.PATH;
import static dev.satya.spring.web.RequestParameters.From.QUERY_OR_FORM;

import dev.satya.annotation.Name;
import dev.satya.spring.web.CheckedBy;
import dev.satya.spring.web.InvalidRequestException;
import dev.satya.spring.web.RequestParameters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the example does not show. */
@RestController
class OddController {
    record Place(@NotNull String city, @Min(1) int house) {}

    record Parcel(@NotNull String id, @NotNull @Valid Place to, List<Integer> weights) {}

    record Everything(
            @Min(1) long id,
            @NotNull @Size(min = 2) String q,
            @NotNull @Name("X-Tenant") @Size(max = 3) String tenant) {}

    /** A bean. */
    public static class Bean {
        @NotNull
        @Size(min = 2)
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @GetMapping("/odd/{id}")
    String everything(@RequestParameters({PATH, QUERY_OR_FORM, HEADER}) Everything all) {
        return all.toString();
    }

    @PostMapping("/odd/parcel-form")
    String parcelForm(@RequestParameters Parcel parcel) {
        return parcel.toString();
    }

    @PostMapping("/odd/parcel")
    String parcel(@RequestBody @CheckedBy("parcel") Parcel parcel) {
        return parcel.toString();
    }

    @PostMapping("/odd/bean")
    String bean(@RequestBody Bean bean) {
        return bean.getName();
    }

    @PostMapping("/odd/map")
    String map(@RequestBody @CheckedBy("address") Map<String, Object> map) {
        return map.toString();
    }

    @PutMapping("/odd/entity")
    String entity(RequestEntity<Place> entity) {
        return String.valueOf(entity.getBody());
    }

    @GetMapping("/odd/nothing")
    String nothing(RequestEntity<Void> entity) {
        return entity.getMethod() + " " + entity.getBody();
    }

    @PostMapping("/odd/part")
    String part(@RequestPart("place") Place place, @RequestPart("file") MultipartFile file) {
        return place + " " + file.getSize();
    }

    @PostMapping("/odd/maybe")
    String maybe(@RequestBody(required = false) Place place) {
        return String.valueOf(place);
    }

    @PostMapping("/odd/optional")
    String optional(@RequestBody Optional<Place> place) {
        return place.toString();
    }

    @PostMapping("/odd/text")
    String text(@RequestBody String text) {
        return text;
    }

    /** A controller of which each subclass takes another class. */
    abstract static class Generic<T> {
        @PostMapping("/one")
        String one(@RequestBody T body) {
            return body.toString();
        }

        @PostMapping("/many")
        String many(@RequestBody List<T> bodies) {
            return bodies.toString();
        }
    }

    /** Of places. */
    @RestController
    @RequestMapping("/odd/places")
    static class Places extends Generic<Place> {}

    /** Of parcels. */
    @RestController
    @RequestMapping("/odd/parcels")
    static class Parcels extends Generic<Parcel> {}

    /** An application that answers by itself. */
    @RestController
    static class OwnAnswer {
        @PostMapping("/odd/own")
        String own(@RequestBody Place place) {
            return place.toString();
        }

        @ExceptionHandler
        ResponseEntity<String> refused(InvalidRequestException refusal) {
            return ResponseEntity.status(418).body(refusal.violations().head().code());
        }
    }
}
