def log = new File(basedir, 'build.log').text
assert log.contains('user.schema.json: compiles, 3 examples, backward compatible with ')
assert log.contains('address.schema.json: compiles, 0 examples, backward compatible with ')
true
