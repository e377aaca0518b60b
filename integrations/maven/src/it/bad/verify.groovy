def log = new File(basedir, 'build.log').text
assert log.contains('gone.schema.json: is released, and there is no schema of this name any more')
assert log.contains('zero.json: /id minimum: ')
assert log.contains('order.schema.json: not backward compatible: the new schema refuses what the released one takes, {}: required at id')
assert log.contains('slip.json: ') && log.contains('objekt')
assert log.contains('3 schemas are not as they should be') 
true
