package dev.satya.examples.users;

import static dev.satya.spring.web.RequestParameters.From.HEADER;
import static dev.satya.spring.web.RequestParameters.From.QUERY_OR_FORM;

import dev.satya.spring.web.RequestParameters;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users: whatever comes in here is valid. */
@RestController
@RequestMapping("/users")
class UserController {

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> add(@RequestBody User user) {
        return Map.of("id", user.id(), "name", user.name());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> addByForm(@RequestParameters User user) {
        return add(user);
    }

    @PostMapping("/many")
    Map<String, Object> addMany(@RequestBody List<User> users) {
        return Map.of("added", users.size());
    }

    @GetMapping
    Map<String, Object> find(@RequestParameters({QUERY_OR_FORM, HEADER}) UserSearch search) {
        return Map.of("name", search.name(), "limit", search.limit());
    }
}
