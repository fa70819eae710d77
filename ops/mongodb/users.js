// Run by mongosh each time before the services start: makes the replica set where there is none, and gives each service
// a user of its own who may read and write its own database, with the password that lies in /run/secrets.
const secret = name => require('fs').readFileSync(`/run/secrets/${name}`, 'utf8').trim();
const admin = connect(`mongodb://root:${secret('mongodb-root')}@mongodb:27017/admin?directConnection=true`);

try {
    admin.adminCommand({replSetGetStatus: 1});
} catch (refusal) {
    if (refusal.codeName !== 'NotYetInitialized') throw refusal;
    admin.adminCommand({replSetInitiate: {_id: 'rs0', members: [{_id: 0, host: 'mongodb:27017'}]}});
}
for (let looks = 0; !admin.hello().isWritablePrimary; looks++) {
    if (looks === 150) throw new Error('MongoDB did not become primary within 30 s');
    sleep(200);
}

for (const service of ['assignment', 'tracking', 'reminder', 'analytics']) {
    const database = admin.getSiblingDB(service);
    const user = {pwd: secret(`mongodb-${service}`), roles: [{role: 'readWrite', db: service}]};
    if (database.getUser(service) === null) {
        database.createUser({user: service, ...user});
    } else {
        database.updateUser(service, user);
    }
    print(`user ${service} may read and write database ${service}`);
}
